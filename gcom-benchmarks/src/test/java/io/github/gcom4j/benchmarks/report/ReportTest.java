package io.github.gcom4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String JDK = "jdk-" + Runtime.version().feature();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void thePageSaysWhatTheFiguresDependOn() throws IOException {
        Report report = new Report(directory);
        report.add(result("size", new Row("gcom", List.of(7.0))), "2026-01-01T00:00:00Z, load average 0.1", true);

        assertThat(report.write())
                .hasFileName(JDK + ".md")
                .content()
                .startsWith("# JDK " + Runtime.version().feature() + "\n")
                .contains(
                        "processors (",
                        "- JVM: ",
                        Runtime.version().toString(),
                        "| jars | ≤ 12 | 7 | met |",
                        "From 2026-01-01T00:00:00Z, load average 0.1, to ",
                        "; quick form.");
    }

    @Test
    void theResultsOfEarlierRunsStayOnThePageUntilTheyAreTakenAgain() throws IOException {
        Report first = new Report(directory);
        first.add(result("build", new Row("gcom", List.of(60.0))), "before", false);
        first.add(result("size", new Row("gcom", List.of(7.0))), "before", false);
        Report second = new Report(directory);
        second.add(result("size", new Row("gcom", List.of(8.0))), "after", false);

        assertThat(second.write())
                .content()
                .contains("| gcom | 60 |", "| gcom | 8 |")
                .doesNotContain("| gcom | 7 |");
    }

    @Test
    void onlyFailuresOfOurOwnMakeTheRunFail() throws IOException {
        Report report = new Report(directory);
        report.add(result("size", Row.failed("stock feign", 1, "no memory")), "before", false);
        assertThat(report.failures()).isEmpty();

        report.add(result("size", Row.failed("gcom", 1, "no memory")), "before", false);
        assertThat(report.failures()).containsExactly("Title, gcom: no memory");
    }

    @Test
    void aPartThatFailedAsAWholeIsForgottenWhenItIsRunAgain() throws IOException {
        Report report = new Report(directory);
        report.add(result(Report.failedId("load"), Row.failed("gcom", 1, "no server")), "before", false);
        report.begin("load");

        assertThat(report.write()).content().doesNotContain("no server");
        assertThat(directory.resolve(JDK)).isDirectoryNotContaining("glob:**load-failed*");
    }

    @Test
    void aPlotHasABarForEachThatWasMeasured() throws IOException {
        Result result = new Result(
                "size",
                "Size",
                "How.",
                List.of("MB"),
                List.of(
                        new Row("gcom", List.of(4.0)),
                        new Row("stock feign", List.of(8.0)),
                        Row.failed("stock native", 1, "no memory")),
                List.of());

        assertThat(Plot.of(result))
                .contains("Size, MB", "width=\"190.0\"", "width=\"380.0\"", ">stock feign<")
                .doesNotContain("stock native", "NaN");
    }

    @Test
    void aPlotOfNothingButFailuresIsEmpty() {
        assertThat(Plot.of(result("size", Row.failed("gcom", 1, "no memory"))))
                .endsWith("</svg>\n")
                .doesNotContain("fill=\"#");
    }

    private static Result result(String id, Row row) {
        Double measured = row.values().get(0);
        return new Result(
                id, "Title", "How.", List.of("jars"), List.of(row), List.of(new Goal("jars", 12, measured, false)));
    }
}
