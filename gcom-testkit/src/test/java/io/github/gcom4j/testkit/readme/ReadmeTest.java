package io.github.gcom4j.testkit.readme;

import static io.github.gcom4j.testkit.readme.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the Java snippets of the documents and the tests that run them the same. */
class ReadmeTest {
    private static final List<Path> DOCUMENTS = List.of(
            Path.of("../README.md"),
            Path.of("../docs/guide.md"),
            Path.of("../docs/frameworks.md"),
            Path.of("../docs/cookbook.md"),
            Path.of("../docs/testing.md"),
            Path.of("../docs/contracts.md"));
    private static final List<Path> TESTS = List.of(
            Path.of("src/test/java/io/github/gcom4j/testkit/readme"),
            Path.of("../gcom-contracts/src/test/java/io/github/gcom4j/contracts/guide"),
            Path.of("../gcom-spring-boot-starter/src/test/java/io/github/gcom4j/spring"));
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("// snippet: (\\S+)\\n(.*?)\\n? *// end(?=\\n)", Pattern.DOTALL);

    @Test
    void everyJavaSnippetIsARegionOfATestThatRuns() {
        Map<String, String> regions = new TreeMap<>();
        TESTS.stream().flatMap(ProjectFiles::walk).forEach(file -> REGION.matcher(text(file))
                .results()
                .forEach(region -> regions.put(region.group(1), normal(region.group(2)))));

        Map<String, String> blocks = new TreeMap<>();
        DOCUMENTS.forEach(document -> BLOCK.matcher(text(document))
                .results()
                .forEach(block -> blocks.put(name(block), normal(block.group(2)))));

        assertThat(blocks).isNotEmpty().isEqualTo(regions);
    }

    private static String name(MatchResult block) {
        return block.group(1) == null ? "a snippet without a name" : block.group(1);
    }

    private static String normal(String code) {
        return code.stripIndent().strip();
    }
}
