package io.github.gcom4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as Markdown. */
final class Markdown {
    private static final int LONGEST_REASON = 160;

    private Markdown() {}

    /** Method and table. */
    static String of(Result result) {
        return result.method() + "\n\n" + table(result);
    }

    private static String table(Result result) {
        String head = "| | " + String.join(" | ", result.columns()) + " |\n";
        String rule = "| --- |" + " ---: |".repeat(result.columns().size()) + "\n";
        return head + rule + result.rows().stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(Result.Row row) {
        List<String> cells = new ArrayList<>();
        String failure = row.failure();
        for (Double value : row.values()) {
            if (value == null && failure != null) {
                cells.add("failed: " + reason(failure));
                failure = null;
            } else {
                cells.add(number(value));
            }
        }
        return "| " + row.label() + " | " + String.join(" | ", cells) + " |\n";
    }

    private static String reason(String failure) {
        String line = failure.lines().findFirst().orElse("").replace("|", "\\|");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    /** A table of goals. */
    static String of(List<Result.Goal> goals) {
        return goals.stream()
                .map(goal -> String.format(
                        Locale.ROOT,
                        "| %s | %s %s | %s | %s |\n",
                        goal.what(),
                        goal.atLeast() ? "≥" : "≤",
                        number(goal.limit()),
                        goal.measured() == null ? "not measured" : number(goal.measured()),
                        goal.met() ? "met" : "**missed**"))
                .collect(Collectors.joining("", "| goal | limit | measured | |\n| --- | ---: | ---: | --- |\n", ""));
    }

    static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        double size = Math.abs(value);
        int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
