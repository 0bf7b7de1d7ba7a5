package io.github.gcom4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void aResultIsItsMethodAndATable() {
        assertThat(Markdown.of(result(new Row("gcom", Arrays.asList(1234.0, null, 0.123)))))
                .isEqualTo("""
                How.

                | | a | b | c |
                | --- | ---: | ---: | ---: |
                | gcom | 1,234 |  | 0.12 |
                """);
    }

    @Test
    void oneThatFailedStaysInTheTableWithTheReason() {
        assertThat(Markdown.of(result(Row.failed("stock feign", 3, "java.io.IOException: a|b\n\tat x"))))
                .contains("| stock feign | failed: java.io.IOException: a\\|b |  |  |\n");
    }

    @Test
    void whatWasMeasuredBeforeAFailureIsKept() {
        assertThat(Markdown.of(result(new Row("stock feign", Arrays.asList(8.0, null, null), "no memory"))))
                .contains("| stock feign | 8 | failed: no memory |  |\n");
    }

    @Test
    void aLongReasonIsCut() {
        assertThat(Markdown.of(result(Row.failed("stock feign", 3, "x".repeat(1_000)))))
                .hasSizeLessThan(400);
    }

    @Test
    void aGoalIsMetOrMissedOrNotMeasured() {
        assertThat(Markdown.of(List.of(
                        new Goal("time", 1.05, 1.05, false),
                        new Goal("time", 1.05, 1.06, false),
                        new Goal("gain", 1.8, 1.8, true),
                        new Goal("gain", 1.8, 1.79, true),
                        new Goal("threads", 4, null, false))))
                .isEqualTo("""
                        | goal | limit | measured | |
                        | --- | ---: | ---: | --- |
                        | time | ≤ 1.05 | 1.05 | met |
                        | time | ≤ 1.05 | 1.06 | **missed** |
                        | gain | ≥ 1.80 | 1.80 | met |
                        | gain | ≥ 1.80 | 1.79 | **missed** |
                        | threads | ≤ 4 | not measured | **missed** |
                        """);
    }

    private static Result result(Row row) {
        return new Result("id", "Title", "How.", List.of("a", "b", "c"), List.of(row), List.of());
    }
}
