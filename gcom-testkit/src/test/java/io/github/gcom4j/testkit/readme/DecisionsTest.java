package io.github.gcom4j.testkit.readme;

import static io.github.gcom4j.testkit.readme.ProjectFiles.list;
import static io.github.gcom4j.testkit.readme.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The records in docs/decisions have one form, and their index lists each of them once. */
class DecisionsTest {
    private static final Path DIRECTORY = Path.of("../docs/decisions");
    private static final List<String> PARTS = List.of("Status", "Question", "Decision", "Why", "Cost");
    private static final Pattern TITLE = Pattern.compile("\\A# (\\d{4}) (.+)\\n\\n");
    private static final Pattern PART = Pattern.compile("^\\*\\*([A-Z][a-z]+)\\.\\*\\*", Pattern.MULTILINE);
    private static final Pattern SUPERSEDED = Pattern.compile("\\*\\*Status\\.\\*\\* Superseded by \\[(\\d{4})]");

    @Test
    void everyRecordHasTheSameParts() {
        assertThat(records()).isNotEmpty().allSatisfy(record -> {
            String text = text(record);
            assertThat(title(text).group(1)).isEqualTo(number(record));
            assertThat(PART.matcher(text)
                            .results()
                            .map(part -> part.group(1))
                            .filter(part -> !part.equals("Considered")))
                    .containsExactlyElementsOf(PARTS);
        });
    }

    @Test
    void theIndexListsEveryRecordOnceAndInOrder() {
        List<String> rows = records().stream().map(DecisionsTest::row).toList();

        assertThat(text(DIRECTORY.resolve("README.md")).lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(rows);
    }

    private static String row(Path record) {
        String text = text(record);
        Matcher superseded = SUPERSEDED.matcher(text);
        return "| [" + number(record) + "](" + record.getFileName() + ") | "
                + title(text).group(2) + " | "
                + (superseded.find() ? "superseded by " + superseded.group(1) : "accepted") + " |";
    }

    private static MatchResult title(String text) {
        Matcher title = TITLE.matcher(text);
        assertThat(title.find()).as("a title such as # 0001 What was decided").isTrue();
        return title.toMatchResult();
    }

    private static String number(Path record) {
        return record.getFileName().toString().substring(0, 4);
    }

    private static List<Path> records() {
        return list(DIRECTORY).stream()
                .filter(file -> !file.endsWith("README.md"))
                .toList();
    }
}
