package io.github.gcom4j.testkit.readme;

import static io.github.gcom4j.testkit.readme.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Path.of("../gcom-spring-boot-starter/src/test/java/io/github/gcom4j/spring"),
            Path.of("../gcom-compatibility/src/it"));
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("// snippet: (\\S+)\\n(.*?)\\n? *// end(?=\\n)", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import (static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])\\w+");
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//.*");

    @Test
    void everyJavaSnippetIsARegionOfATestThatRunsWithTheImportsThatItNeeds() {
        Map<String, String> regions = new TreeMap<>();
        TESTS.stream()
                .flatMap(ProjectFiles::javaFiles)
                .forEach(file -> REGION.matcher(text(file)).results().forEach(region -> {
                    String code = normal(region.group(2));
                    regions.put(region.group(1), imports(text(file), code) + code);
                }));

        Map<String, String> blocks = new TreeMap<>();
        DOCUMENTS.forEach(document -> BLOCK.matcher(text(document))
                .results()
                .forEach(block -> blocks.put(name(block), normal(block.group(2)))));

        assertThat(blocks).isNotEmpty().isEqualTo(regions);
    }

    /** What a snippet needs of the imports of its file, in the order and the groups that they have there. */
    private static String imports(String file, String code) {
        Set<String> names = NAME.matcher(TEXT_OR_COMMENT.matcher(code).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Map<Boolean, String> groups = IMPORT.matcher(file)
                .results()
                .filter(line -> names.contains(line.group(2)))
                .collect(Collectors.partitioningBy(
                        line -> line.group(1) == null,
                        Collectors.mapping(MatchResult::group, Collectors.joining("\n"))));
        return Stream.of(groups.get(false), groups.get(true))
                .filter(group -> group != null && !group.isEmpty())
                .map(group -> group + "\n\n")
                .collect(Collectors.joining());
    }

    private static String name(MatchResult block) {
        return block.group(1) == null ? "a snippet without a name" : block.group(1);
    }

    private static String normal(String code) {
        return code.stripIndent().strip();
    }
}
