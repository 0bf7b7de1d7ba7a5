package io.github.gcom4j.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Makes two releases in two folders, with a key that is thrown away, and uses what they hold. Minutes, and from the network. */
@EnabledIfSystemProperty(
        named = "release.rehearsal",
        matches = "true",
        disabledReason = "takes minutes: ./mvnw -Prehearsal")
class ReleaseRehearsalTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final List<String> JARS = List.of(
            "gcom-spec", "gcom-model", "gcom-client", "gcom-testkit", "gcom-contracts", "gcom-spring-boot-starter");

    /** What Central demands of a POM, see https://central.sonatype.org/publish/requirements/. */
    private static final List<String> DEMANDED =
            List.of("groupId", "artifactId", "version", "name", "description", "url", "licenses", "developers", "scm");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path first;

    @SuppressWarnings("NullAway.Init")
    private static Path second;

    @SuppressWarnings("NullAway.Init")
    private static String version;

    @BeforeAll
    static void makeTwoReleases() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("k"));
        Map<String, String> home = Map.of("GNUPGHOME", keys.toString());
        gpg(
                home,
                "--passphrase",
                "",
                "--quick-generate-key",
                "throwaway <throwaway@example.com>",
                "rsa3072",
                "sign",
                "1d");
        String key = gpg(home, "--armor", "--export-secret-keys");

        Rehearsal one = Rehearsal.of(REPOSITORY, folder.resolve("one"));
        one.build(Map.of("MAVEN_GPG_KEY", key, "TZ", "UTC"));
        Rehearsal other =
                Rehearsal.of(REPOSITORY, folder.resolve("another folder").resolve("deeper"));
        other.build(Map.of("MAVEN_GPG_KEY", key, "TZ", "Asia/Tokyo", "LC_ALL", "tr_TR.UTF-8"));
        version = one.version();
        first = one.bundle(folder.resolve("first"));
        second = other.bundle(folder.resolve("second"));
    }

    @Test
    void theBundleHoldsEachModuleWithSourcesJavadocAndBillOfMaterials() {
        SoftAssertions all = new SoftAssertions();
        for (String module : JARS) {
            for (String suffix : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
                all.assertThat(file(module, suffix)).isNotEmptyFile();
            }
        }
        all.assertThat(file("gcom-testkit", "-standalone.jar")).isNotEmptyFile();
        all.assertThat(file("gcom-bom", ".pom")).isNotEmptyFile();
        all.assertAll();
        try (Stream<Path> modules = Files.list(first.resolve("io/github/gcom4j"))) {
            assertThat(modules.map(module -> module.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(JARS.stream(), Stream.of("gcom-bom")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileHasItsSignatureAndItsChecksums() throws IOException {
        Map<String, String> home = Map.of("GNUPGHOME", folder.resolve("k").toString());
        SoftAssertions all = new SoftAssertions();
        for (Path file : files(first)) {
            if (!file.toString().matches(".*\\.(asc|md5|sha1|sha256|sha512)")) {
                for (String extension : List.of(".asc", ".md5", ".sha1", ".sha256", ".sha512")) {
                    all.assertThat(Path.of(file + extension)).exists();
                }
                gpg(home, "--verify", file + ".asc", file.toString());
            }
        }
        all.assertAll();
    }

    @Test
    void everyJarHoldsTheLicence() throws IOException {
        String licence = Files.readString(REPOSITORY.resolve("LICENSE"));
        for (Path file : files(first)) {
            if (file.toString().endsWith(".jar")) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    assertThat(jar.getEntry("META-INF/LICENSE"))
                            .as(file.getFileName().toString())
                            .isNotNull();
                    assertThat(new String(
                                    jar.getInputStream(jar.getEntry("META-INF/LICENSE"))
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8))
                            .isEqualTo(licence);
                }
            }
        }
    }

    @Test
    void everyPomStandsAloneAndSaysWhatCentralDemands() throws IOException {
        for (Path file : files(first)) {
            if (file.toString().endsWith(".pom")) {
                // The one that is resolved by what stands in the file itself.
                String pom = Files.readString(file).replace("${project.version}", version);
                assertThat(pom)
                        .as(file.toString())
                        .doesNotContain("<parent>", "${", "<scope>test</scope>", "-SNAPSHOT");
                assertThat(DEMANDED).as(file.toString()).allMatch(element -> Pattern.compile(
                                "<" + element + "(?: [^>]*)?>\\s*\\S")
                        .matcher(pom)
                        .find());
                assertThat(pom.contains("<dependencyManagement>"))
                        .as(file + " has dependencyManagement")
                        .isEqualTo(file.toString().contains("gcom-bom"));
            }
        }
    }

    @Test
    void twoBuildsInTwoFoldersAreIdentical() throws IOException {
        assertThat(hashes(second)).isEqualTo(hashes(first)).isNotEmpty();
    }

    @Test
    void aConsumerIsBuiltFromTheBundleAloneWithTheVersionsOfTheBom() throws IOException {
        Path consumer = Files.createDirectories(folder.resolve("consumer"));
        Path code = Files.createDirectories(consumer.resolve("src/test/java/consumer"));
        Files.writeString(consumer.resolve("pom.xml"), text("consumer.xml"));
        Files.writeString(code.resolve("StackTest.java"), text("StackTest.java"));

        String output = Rehearsal.run(
                consumer,
                Map.of(),
                Rehearsal.mvnw(REPOSITORY),
                "--batch-mode",
                "-ntp",
                "-f",
                consumer.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("empty"),
                "test");

        assertThat(output).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(folder.resolve("empty/io/github/gcom4j/gcom-parent")).doesNotExist();
    }

    @Test
    void theNextVersionMustNotBreakTheJavaApiOfTheReleaseUnlessItsNumberSaysSo() throws IOException {
        Rehearsal next = Rehearsal.of(REPOSITORY, folder.resolve("next"));
        next.replaceEverywhere(
                "pom.xml", "<version>" + version + "</version>", "<version>" + patchAfter(version) + "</version>");
        next.replaceEverywhere("pom.xml", "<gcom.released>none<", "<gcom.released>" + version + "<");
        Path settings = Files.writeString(folder.resolve("settings.xml"), text("settings.xml"));

        assertThat(next.verify(settings)).contains("BUILD SUCCESS");

        next.replaceEverywhere("Spec.java", "public Set<String> secretProperties()", "Set<String> secretProperties()");
        assertThat(next.verify(settings)).contains("BUILD FAILURE", "secretProperties", "japicmp");
    }

    private static String patchAfter(String released) {
        int patch = released.lastIndexOf('.') + 1;
        return released.substring(0, patch) + (Integer.parseInt(released.substring(patch)) + 1) + "-SNAPSHOT";
    }

    /** A file of a user's project, who has the bundle for a repository. */
    private static String text(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/rehearsal").resolve(name))
                .replace("@version@", version)
                .replace("@bundle@", first.toUri().toString());
    }

    /** What is in a bundle by its path, without signatures, which hold a time and a salt. */
    private static Map<String, String> hashes(Path bundle) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files(bundle)) {
            if (file.toString().endsWith(".sha256") && !file.toString().endsWith(".asc.sha256")) {
                hashes.put(bundle.relativize(file).toString(), Files.readString(file));
            }
        }
        return hashes;
    }

    private static Path file(String module, String suffix) {
        return first.resolve("io/github/gcom4j")
                .resolve(module)
                .resolve(version)
                .resolve(module + "-" + version + suffix);
    }

    private static List<Path> files(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String gpg(Map<String, String> home, String... arguments) throws IOException {
        return Rehearsal.run(
                folder,
                home,
                Stream.concat(Stream.of("gpg", "--batch", "--quiet", "--no-tty"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
