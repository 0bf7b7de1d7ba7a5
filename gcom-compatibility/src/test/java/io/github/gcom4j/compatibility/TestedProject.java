package io.github.gcom4j.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project of a user, after its build.
 *
 * @param directory where it is
 */
record TestedProject(Path directory) {
    private static final List<String> LIBRARIES = List.of(
            "jackson-databind",
            "jackson-annotations",
            "feign-core",
            "micrometer-core",
            "slf4j-api",
            "junit-jupiter-api");
    private static final Pattern PINNED =
            Pattern.compile("<dependency>(?:\\s|<!--.*?-->)*<groupId>(?!io\\.github\\.gcom4j)"
                    + "[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>\\s*<version>([^<]*)</version>");
    private static final Pattern TESTS =
            Pattern.compile("<testsuite [^>]*?\\btests=\"(\\d+)\" errors=\"0\" skipped=\"0\" failures=\"0\"");

    /** Returns the row of the table. */
    String row() {
        Stream<String> cells = Stream.concat(
                Stream.of(directory.getFileName().toString(), pins()),
                LIBRARIES.stream().map(this::version));
        return Stream.concat(cells, Stream.of(tests())).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String pins() {
        String pom = read(directory.resolve("pom.xml"));
        return PINNED.matcher(pom)
                .results()
                .map(pin -> pin.group(1) + " " + resolved(pin.group(2), pom))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String resolved(String version, String pom) {
        Matcher property = Pattern.compile("\\$\\{(.*)}").matcher(version);
        return property.matches() ? group("<" + Pattern.quote(property.group(1)) + ">([^<]*)<", pom) : version;
    }

    /** Jackson 3 is meant where there is a Jackson 2 beside it. */
    private String version(String artifact) {
        String resolved = read(directory.resolve("target/dependencies.txt"));
        return Pattern.compile(
                        "\\s(?!com\\.fasterxml\\.jackson\\.core:jackson-databind)[\\w.]+:" + artifact + ":jar:([^:]+):")
                .matcher(resolved)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("none");
    }

    private String tests() {
        try (Stream<Path> reports = Files.list(directory.resolve("target/surefire-reports"))) {
            int tests = reports.filter(report -> report.toString().endsWith(".xml"))
                    .map(report -> group(TESTS.pattern(), read(report)))
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(tests).as(directory.toString()).isPositive();
            return Integer.toString(tests);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
