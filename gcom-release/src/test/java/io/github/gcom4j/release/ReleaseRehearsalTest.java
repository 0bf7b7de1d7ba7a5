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
    private static final List<String> JARS =
            List.of("gcom-spec", "gcom-model", "gcom-client", "gcom-testkit", "gcom-contracts");

    /** What Central demands of a POM, see https://central.sonatype.org/publish/requirements/. */
    private static final List<String> DEMANDED =
            List.of("groupId", "artifactId", "version", "name", "description", "url", "licenses", "developers", "scm");

    private static final String CONSUMER = """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>consumer</groupId>
          <artifactId>consumer</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <repositories>
            <repository>
              <id>bundle</id>
              <url>%2$s</url>
            </repository>
          </repositories>
          <dependencyManagement>
            <dependencies>
              <dependency>
                <groupId>io.github.gcom4j</groupId>
                <artifactId>gcom-bom</artifactId>
                <version>%1$s</version>
                <type>pom</type>
                <scope>import</scope>
              </dependency>
            </dependencies>
          </dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>io.github.gcom4j</groupId>
              <artifactId>gcom-client</artifactId>
            </dependency>
            <dependency>
              <groupId>io.github.gcom4j</groupId>
              <artifactId>gcom-testkit</artifactId>
              <scope>test</scope>
            </dependency>
            <dependency>
              <groupId>io.github.gcom4j</groupId>
              <artifactId>gcom-contracts</artifactId>
              <scope>test</scope>
            </dependency>
            <dependency>
              <groupId>org.junit.jupiter</groupId>
              <artifactId>junit-jupiter</artifactId>
              <version>5.14.4</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <artifactId>maven-surefire-plugin</artifactId>
                <version>3.5.5</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """;

    private static final String TEST = """
        package consumer;

        import static org.junit.jupiter.api.Assertions.assertEquals;

        import io.github.gcom4j.client.GcomClient;
        import io.github.gcom4j.contracts.verify.SpecVerifier;
        import io.github.gcom4j.model.CreateStackRequest;
        import io.github.gcom4j.spec.Spec;
        import io.github.gcom4j.testkit.junit.GcomTest;
        import java.util.Optional;
        import org.junit.jupiter.api.Test;

        @GcomTest
        class StackTest {
            @Test
            void talksToTheFake(GcomClient client) {
                client.stacks().create(CreateStackRequest.builder().name("mystack").slug("mystack").build());

                assertEquals(Optional.of("mystack"), client.stacks().get("mystack").name());
                new SpecVerifier(Spec.shipped(), "https://grafana.com/api");
            }
        }
        """;

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
                String pom = Files.readString(file);
                assertThat(pom)
                        .as(file.toString())
                        .doesNotContain("<parent>", "${", "<scope>test</scope>", "-SNAPSHOT");
                assertThat(DEMANDED).as(file.toString()).allMatch(element -> Pattern.compile("<" + element + ">\\s*\\S")
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
        Files.writeString(consumer.resolve("pom.xml"), CONSUMER.formatted(version, first.toUri()));
        Files.writeString(code.resolve("StackTest.java"), TEST);

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
