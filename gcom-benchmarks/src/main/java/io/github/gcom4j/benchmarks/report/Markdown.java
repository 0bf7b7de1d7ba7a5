package io.github.gcom4j.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as Markdown. */
public final class Markdown {
    private Markdown() {}

    /**
     * Writes a result.
     *
     * @param result the result
     * @return method and table
     */
    public static String of(Result result) {
        return result.method() + "\n\n" + table(result);
    }

    private static String table(Result result) {
        String head = "| | " + String.join(" | ", result.columns()) + " |\n";
        String rule = "| --- |" + " ---: |".repeat(result.columns().size()) + "\n";
        return head + rule + result.rows().stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(Result.Row row) {
        return row.values().stream()
                .map(Markdown::number)
                .collect(Collectors.joining(" | ", "| " + row.label() + " | ", " |\n"));
    }

    /**
     * Writes goals.
     *
     * @param goals the goals
     * @return the table
     */
    public static String of(List<Result.Goal> goals) {
        return goals.stream()
                .map(goal -> String.format(
                        Locale.ROOT,
                        "| %s | %s %s | %s | %s |%n",
                        goal.what(),
                        goal.atLeast() ? "≥" : "≤",
                        number(goal.limit()),
                        number(goal.measured()),
                        goal.met() ? "yes" : "**no**"))
                .collect(
                        Collectors.joining("", "| goal | limit | measured | met |\n| --- | ---: | ---: | --- |\n", ""));
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
