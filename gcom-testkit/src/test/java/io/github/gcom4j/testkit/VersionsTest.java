package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client and testkit work on class paths with the oldest and the newest of what users have, and in their languages. */
class VersionsTest {
    private static final Path VERSIONS = Path.of("target", "versions");
    private static final String OURS =
            ".*/(classes|test-classes|(gcom-(spec|model|client)|jspecify|assertj|byte-buddy)[^/]*\\.jar)";
    private static final String NEWEST =
            "jackson=3.3.0 annotations=2.23 feign=13.13 micrometer=1.17.2 telemetry=1.68.0 slf4j=2.0.20";
    private static final Map<String, String> LIBRARIES = Map.of(
            "jackson", "jackson-(core|databind)",
            "annotations", "jackson-annotations",
            "feign", "feign-core",
            "micrometer", "micrometer-(core|commons|observation)",
            "telemetry", "opentelemetry-(api|context|common)",
            "slf4j", "slf4j-(api|simple)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jackson=3.0.4 annotations=2.20 feign=13.2 micrometer=1.12.0 telemetry=1.31.0 slf4j=1.7.36",
                "jackson=3.0.4 annotations=2.20 feign=13.6.1 micrometer=1.12.0 telemetry=1.68.0 slf4j=2.0.20",
                "jackson=3.1.8 annotations=2.21 feign=13.6.1 micrometer=1.17.2 telemetry=1.31.0 slf4j=1.7.36",
                "jackson=3.2.4 annotations=2.22 feign=13.2 micrometer=1.17.2 telemetry=1.68.0 slf4j=1.7.36",
                NEWEST
            })
    void everyFeatureWorks(String versions, @TempDir Path directory) throws Exception {
        assertThat(everyFeature(directory, classPath(versions))).endsWith("every feature works, 12");
    }

    @ParameterizedTest
    @CsvSource({"ar-u-nu-arab, ١٢", "fa-u-nu-arabext, ۱۲", "hi-u-nu-deva, १२", "th-u-nu-thai, ๑๒"})
    void everyFeatureWorksWhereDigitsAreOthers(String locale, String twelve, @TempDir Path directory) throws Exception {
        assertThat(everyFeature(
                        directory,
                        classPath(NEWEST),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dgcom.test.locale=" + locale))
                .endsWith("every feature works, " + twelve);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jackson=3.1.8 annotations=2.20 feign=13.13   | jackson-annotations 2.20 is on the class path, but jackson-databind 3.1.8 needs 2.21 or newer
            jackson=3.2.4 annotations=2.21 feign=13.13   | jackson-annotations 2.21 is on the class path, but jackson-databind 3.2.4 needs 2.22 or newer
            jackson=3.3.0 annotations=2.19.0 feign=13.13 | jackson-annotations 2.19.0 is on the class path, but jackson-databind 3.3.0 needs 2.22 or newer
            jackson=3.3.0 annotations=2.23 feign=12.5    | feign-core 12.5 is on the class path, but the client needs 13.2 or newer
            """)
    void versionsThatCannotWorkAreNamedWhenAClientIsBuilt(String versions, String message, @TempDir Path directory)
            throws Exception {
        assertThat(OtherProcess.java(
                        directory.resolve("log"), "-cp", classPath(versions), ClientOnAnyClassPath.class.getName()))
                .isEqualTo("java.lang.IllegalStateException: " + message);
    }

    private static String everyFeature(Path directory, String classPath, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, EveryFeature.class.getName()));
        return OtherProcess.java(directory.resolve("log"), arguments.toArray(String[]::new));
    }

    private static String classPath(String versions) throws IOException {
        StringBuilder path = new StringBuilder(OtherProcess.classPath(entry -> entry.matches(OURS)));
        try (Stream<Path> jars = Files.list(VERSIONS)) {
            jars.filter(jar -> Stream.of(versions.split(" ")).anyMatch(version -> is(jar, version.split("="))))
                    .forEach(jar -> path.append(File.pathSeparatorChar).append(jar));
        }
        return path.toString();
    }

    private static boolean is(Path jar, String... libraryAndVersion) {
        return jar.getFileName()
                .toString()
                .matches(Objects.requireNonNull(LIBRARIES.get(libraryAndVersion[0])) + "-\\Q" + libraryAndVersion[1]
                        + ".jar\\E");
    }

    /** Builds a client and tells what comes of it. */
    static final class ClientOnAnyClassPath {
        private ClientOnAnyClassPath() {}

        public static void main(String[] arguments) {
            try {
                GcomClient.builder().token("glc_x").build().close();
                System.out.println("built");
            } catch (IllegalStateException refused) {
                System.out.println(refused);
            }
        }
    }
}
