package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.feign.GcomFeign;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Stack;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Client and testkit work on class paths with the oldest and the newest of what users have, and in their languages. */
class VersionsTest {
    private static final Path VERSIONS = Path.of("target", "versions");
    private static final String OURS =
            ".*/(classes|test-classes|(gcom-(spec|model|client)|jspecify|assertj|byte-buddy)[^/]*\\.jar)";
    private static final List<String> LIBRARIES = List.of(
            "jackson-(core|databind)",
            "jackson-annotations",
            "feign-core",
            "micrometer-(core|commons|observation)",
            "opentelemetry-(api|context|common)",
            "slf4j-(api|simple)");
    private static final List<String> REFUSED =
            List.of("jackson-databind", "jackson-core", "jackson-annotations", "feign-core");

    static List<List<String>> whatWorks() throws IOException {
        return rows("| Jackson | jackson-annotations | Feign | Micrometer |");
    }

    static List<List<String>> whatCannotWork() throws IOException {
        return rows("| jackson-databind | jackson-core | jackson-annotations | Feign | message |");
    }

    @ParameterizedTest
    @MethodSource("whatWorks")
    void everyFeatureWorksOnTheVersionsOfThePage(List<String> versions, @TempDir Path directory) throws Exception {
        assertThat(everyFeature(directory, classPath(LIBRARIES, versions))).endsWith("every feature works, 12");
    }

    @ParameterizedTest
    @CsvSource({"ar-u-nu-arab, ١٢", "fa-u-nu-arabext, ۱۲", "hi-u-nu-deva, १२", "th-u-nu-thai, ๑๒"})
    void everyFeatureWorksWhereDigitsAreOthers(String locale, String twelve, @TempDir Path directory) throws Exception {
        List<List<String>> versions = whatWorks();
        List<String> newest = versions.get(versions.size() - 1);

        assertThat(everyFeature(
                        directory,
                        classPath(LIBRARIES, newest),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dgcom.test.locale=" + locale))
                .endsWith("every feature works, " + twelve);
    }

    @ParameterizedTest
    @MethodSource("whatCannotWork")
    void versionsThatCannotWorkAreNamedWhereTheToolkitIsEntered(List<String> row, @TempDir Path directory)
            throws Exception {
        String message = row.get(4);
        String fake = message.startsWith("feign") ? "works" : message;

        assertThat(OtherProcess.java(
                        directory.resolve("log"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(REFUSED, row.subList(0, 4)),
                        EveryEntrance.class.getName()))
                .isEqualTo(String.join("\n", message, message, fake, fake));
    }

    private static String everyFeature(Path directory, String classPath, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, EveryFeature.class.getName()));
        return OtherProcess.java(directory.resolve("log"), arguments.toArray(String[]::new));
    }

    private static List<List<String>> rows(String head) throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("..", "docs", "versions.md")).stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.replaceAll("^\\| | \\|$", "").split(" \\| ")))
                .toList();
        assertThat(rows).as(head).isNotEmpty();
        return rows;
    }

    private static String classPath(List<String> libraries, List<String> versions) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(VERSIONS)) {
            jars = files.toList();
        }
        StringBuilder path = new StringBuilder(OtherProcess.classPath(entry -> entry.matches(OURS)));
        for (int library = 0; library < versions.size(); library++) {
            String name = libraries.get(library) + "-\\Q" + versions.get(library) + ".jar\\E";
            List<Path> matching = jars.stream()
                    .filter(jar -> jar.getFileName().toString().matches(name))
                    .toList();
            assertThat(matching).as("jars %s, which the build puts there", name).isNotEmpty();
            matching.forEach(jar -> path.append(File.pathSeparatorChar).append(jar));
        }
        return path.toString();
    }

    /** Enters the toolkit in each way, and tells what comes of it. */
    static final class EveryEntrance {
        private EveryEntrance() {}

        public static void main(String[] arguments) {
            tell(() -> GcomClient.builder().token("glc_x").build().close());
            tell(() -> GcomFeign.configure(Feign.builder(), Credentials.of("glc_x")));
            tell(() -> FakeGrafanaCloud.start().close());
            tell(() -> GcomJson.read("{\"id\":1,\"slug\":\"a\",\"labels\":{}}", Stack.class));
        }

        private static void tell(Runnable entrance) {
            try {
                entrance.run();
                System.out.println("works");
            } catch (IllegalStateException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
