package io.github.gcom4j.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation's table of frameworks is that of the projects which have just been built and tested. */
class FrameworksTest {
    private static final Path PROJECTS = Path.of("target", "it");
    private static final Path RAN = Path.of("target", "frameworks.md");

    @Test
    void thePageHoldsWhatRan() throws IOException {
        StringBuilder table = new StringBuilder("""
                | project | pins | Jackson 3 | jackson-annotations | Feign | Micrometer | SLF4J | JUnit | tests |
                | --- | --- | --- | --- | --- | --- | --- | --- | ---: |
                """);
        for (Path directory : projects()) {
            table.append(new TestedProject(directory).row()).append('\n');
        }
        Files.writeString(RAN, table);

        assertThat(Path.of("..", "docs", "versions.md"))
                .as("docs/versions.md, whose table must be that of gcom-compatibility/target/frameworks.md")
                .content()
                .endsWith("\n\n" + table);
    }

    private static List<Path> projects() throws IOException {
        try (Stream<Path> directories = Files.list(PROJECTS)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve("build.log")))
                    .sorted()
                    .toList();
        }
    }
}
