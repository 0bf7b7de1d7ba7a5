package io.github.gcom4j.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The first column of a result as bars. */
final class Plot {
    private static final int LABEL_WIDTH = 210;
    private static final int BAR_WIDTH = 380;
    private static final int ROW_HEIGHT = 24;

    private Plot() {}

    static String of(Result result) {
        List<Result.Row> rows = result.rows().stream()
                .filter(row -> row.values().get(0) != null)
                .toList();
        double greatest = rows.stream().mapToDouble(Plot::first).max().orElse(1);
        int height = (rows.size() + 2) * ROW_HEIGHT;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n"
                        + "<text x=\"8\" y=\"18\" font-weight=\"bold\">%s, %s</text>%n",
                LABEL_WIDTH + BAR_WIDTH + 90,
                height,
                result.title(),
                result.columns().get(0)));
        for (int row = 0; row < rows.size(); row++) {
            svg.append(bar(rows.get(row), (row + 1) * ROW_HEIGHT + 8, greatest));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Result.Row row, int top, double greatest) {
        double width = first(row) / greatest * BAR_WIDTH;
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>%n"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                LABEL_WIDTH - 8,
                top + 13,
                row.label(),
                LABEL_WIDTH,
                top,
                width,
                row.label().startsWith("gcom") ? "#e8710a" : "#8a8f98",
                LABEL_WIDTH + width + 6,
                top + 13,
                Markdown.number(first(row)));
    }

    private static double first(Result.Row row) {
        return Objects.requireNonNull(row.values().get(0));
    }
}
