package io.github.gcom4j.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCheckTest {
    private static final String CHANGELOG = """
            # Changelog

            ## [Unreleased]

            ## [0.2.0] - 2026-11-26

            - A change.

            ## [0.1.0] - 2026-01-01

            - All.
            """;
    private static final String OLD_SPEC = "openapi: 3.0.3\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path tree;

    @BeforeEach
    void aTreeFromWhichAReleaseCanBeMade() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree"));
        write("CHANGELOG.md", CHANGELOG);
        write("spec/baseline/gcom-0.1.0.yaml", OLD_SPEC);
        write("spec/baseline/gcom-0.2.0.yaml", "openapi: 3.0.3\ninfo: {}\n");
        publish("0.1.0", OLD_SPEC);
        git("init", "--quiet");
        commit();
    }

    @Test
    void aCleanTreeWithItsChangelogAndItsBaselinesCanBeReleased() {
        assertThat(problem("0.2.0")).isEmpty();
    }

    @Test
    void aSnapshotIsRefused() {
        assertThat(problem("0.2.0-SNAPSHOT"))
                .hasValue("a snapshot is no release, so set the version to 0.2.0 in every pom.xml, which"
                        + " ./mvnw versions:set -DgenerateBackupPoms=false does");
    }

    @Test
    void aVersionOfAnotherFormIsRefused() {
        assertThat(problem("0.2")).hasValue("a version is written as 1.2.3");
        assertThat(problem("0.2.0-rc1")).hasValue("a version is written as 1.2.3");
    }

    @Test
    void aChangedFileIsRefusedByName() throws IOException {
        write("CHANGELOG.md", CHANGELOG + "- One more.\n");

        assertThat(problem("0.2.0")).hasValue("the working tree has changes that are in no commit, in CHANGELOG.md");
    }

    @Test
    void newFilesAreRefusedByNumber() throws IOException {
        write("a.txt", "");
        write("b.txt", "");

        assertThat(problem("0.2.0"))
                .hasValue("the working tree has changes that are in no commit, in a.txt and 1 more");
    }

    @Test
    void aFolderThatGitDoesNotKnowIsRefused() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));

        assertThat(ReleaseCheck.problem(bare, "0.2.0", repository(), "0.1.0"))
                .hasValue("the folder is no working tree of git, so nobody could tell what was released");
    }

    @Test
    void aChangelogWithoutTheSectionIsRefused() throws IOException {
        write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n- A change.\n");
        commit();

        assertThat(problem("0.2.0"))
                .hasValue("CHANGELOG.md has no section \"## [0.2.0] - YYYY-MM-DD\", so move there what stands under"
                        + " Unreleased");
    }

    @Test
    void aSectionWithoutADateIsRefused() throws IOException {
        write("CHANGELOG.md", "## [0.2.0] - soon\n\n- A change.\n");
        commit();

        assertThat(problem("0.2.0"))
                .hasValue("the section of CHANGELOG.md has no date, which is written as \"## [0.2.0] - 2026-01-31\"");
    }

    @Test
    void aSectionThatSaysNothingIsRefused() throws IOException {
        write("CHANGELOG.md", "## [0.2.0] - 2026-11-26\n\n## [0.1.0] - 2026-01-01\n\n- All.\n");
        commit();

        assertThat(problem("0.2.0")).hasValue("the section of CHANGELOG.md says nothing");
    }

    @Test
    void aBaselineThatDiffersFromThePublishedJarIsRefused() throws IOException {
        publish("0.1.0", "openapi: 3.0.2\n");

        assertThat(problem("0.2.0"))
                .hasValue("spec/baseline/gcom-0.1.0.yaml differs from the spec in the published jar, so take"
                        + " META-INF/io.github.gcom4j/gcom.yaml from that");
    }

    @Test
    void aBaselineOfAVersionThatNobodyCanGetIsRefused() throws IOException {
        Files.delete(jar("0.1.0"));

        assertThat(problem("0.2.0"))
                .hasValue("spec/baseline/gcom-0.1.0.yaml is the baseline of a version that is not at " + repository());
    }

    @Test
    void aVersionThatIsPublishedIsRefused() throws IOException {
        publish("0.2.0", OLD_SPEC);

        assertThat(problem("0.2.0")).hasValue("it is at " + repository() + " already");
    }

    @Test
    void aRepositoryThatDoesNotAnswerIsRefused() {
        assertThat(ReleaseCheck.problem(tree, "0.2.0", URI.create("http://127.0.0.1:1/"), "0.1.0"))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("it cannot be checked, as "));
    }

    @Test
    void theJavaApiIsComparedWithTheLastRelease() {
        assertThat(ReleaseCheck.problem(tree, "0.2.0", repository(), "none"))
                .hasValue("the Java API is compared with the release none though the last baseline is 0.1.0, so set"
                        + " gcom.released in pom.xml to that");
        assertThat(ReleaseCheck.problem(tree, "0.1.0", repository(), "0.1.0"))
                .hasValue("the Java API is compared with the release 0.1.0 though the last baseline is none, so set"
                        + " gcom.released in pom.xml to that");
    }

    @Test
    void aReleaseWithoutAKeyIsRefusedUnlessItIsNotToBeSigned() {
        assertThat(ReleaseCheck.key(Optional.of(" "), false))
                .hasValue("there is no key to sign with, so put it into MAVEN_GPG_KEY and its passphrase into"
                        + " MAVEN_GPG_PASSPHRASE, or say -Dgpg.skip for a bundle that nobody can publish");
        assertThat(ReleaseCheck.key(Optional.empty(), true)).isEmpty();
        assertThat(ReleaseCheck.key(Optional.of("a key"), false)).isEmpty();
    }

    private Optional<String> problem(String version) {
        return ReleaseCheck.problem(tree, version, repository(), "0.1.0");
    }

    private URI repository() {
        return URI.create(folder.toUri() + "repository/");
    }

    private Path jar(String version) {
        return Path.of(repository())
                .resolve("io/github/gcom4j/gcom-spec/" + version + "/gcom-spec-" + version + ".jar");
    }

    private void publish(String version, String spec) throws IOException {
        Path jar = jar(version);
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.putNextEntry(new ZipEntry("META-INF/io.github.gcom4j/gcom.yaml"));
            entries.write(spec.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit() throws IOException {
        git("add", "--all");
        git(
                "-c",
                "user.name=test",
                "-c",
                "user.email=test@example.com",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "--quiet",
                "--message",
                "State");
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(output).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
