package io.github.gcom4j.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A release of the last commit, made in a folder of its own as the version that comes next, and published to nobody. */
final class Rehearsal {
    private static final String BUNDLE = "target/central-publishing/central-bundle.zip";

    private final Path tree;
    private final String version;

    private Rehearsal(Path tree, String version) {
        this.tree = tree;
        this.version = version;
    }

    /**
     * Copies the last commit of a repository, and sets it to the release of its snapshot, as whoever makes a release does.
     *
     * @param folder where the copy goes
     */
    static Rehearsal of(Path repository, Path folder) throws IOException {
        run(repository, Map.of(), "git", "clone", "--quiet", "--no-hardlinks", ".", folder.toString());
        String version = version(Files.readString(repository.resolve("pom.xml")));
        Rehearsal rehearsal = new Rehearsal(folder, version);
        for (Path pom : rehearsal.poms()) {
            replace(pom, "<version>" + version + "-SNAPSHOT</version>", "<version>" + version + "</version>");
        }
        replace(
                folder.resolve("CHANGELOG.md"),
                "## [Unreleased]\n",
                "## [Unreleased]\n\n## [" + version + "] - 2026-11-26\n");
        rehearsal.commit("Release " + version);
        return rehearsal;
    }

    String version() {
        return version;
    }

    Path tree() {
        return tree;
    }

    /** Makes the bundle, without the tests and the analysis of sources, which change nothing in it. */
    void build(Map<String, String> environment) throws IOException {
        run(
                tree,
                environment,
                mvnw(tree),
                "--batch-mode",
                "-ntp",
                "verify",
                "-Prelease",
                "-DskipTests",
                "-Dgcom.analysis=-Xdiags:compact");
    }

    /** Builds the first module as far as it is compared with the last release, and returns what Maven says. */
    String verify(Path settings) throws IOException {
        Process maven = new ProcessBuilder(
                        mvnw(tree),
                        "--batch-mode",
                        "-ntp",
                        "--settings",
                        settings.toString(),
                        "-pl",
                        "spec",
                        "-Dmaven.test.skip",
                        "-Dmaven.javadoc.skip",
                        "-Dspotless.check.skip",
                        "verify")
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    void replaceEverywhere(String name, String old, String text) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(each -> each.endsWith(name)).toList()) {
                replace(file, old, text);
            }
        }
    }

    /** Unpacks the bundle, which is a Maven repository then. */
    Path bundle(Path folder) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(tree.resolve(BUNDLE))) {
            Path root = zip.getPath("/");
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(root.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    void commit(String message) throws IOException {
        String[] identity = {"-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"};
        run(
                tree,
                Map.of(),
                Stream.of(Stream.of("git"), Stream.of(identity), Stream.of("commit", "--quiet", "--all", "-m", message))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    static String mvnw(Path tree) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return tree.resolve(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString();
    }

    /** Runs a program and returns what it writes. */
    static String run(Path folder, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as("%s\n%s", List.of(command), output).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return output;
    }

    private List<Path> poms() {
        try (Stream<Path> folders = Files.list(tree)) {
            return Stream.concat(Stream.of(tree), folders)
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String pom) {
        String snapshot = "-SNAPSHOT</version>";
        int end = pom.indexOf(snapshot);
        return pom.substring(pom.lastIndexOf('>', end) + 1, end);
    }

    private static void replace(Path file, String old, String text) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, text));
    }
}
