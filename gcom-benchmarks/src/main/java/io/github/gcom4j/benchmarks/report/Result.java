package io.github.gcom4j.benchmarks.report;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a measure.
 *
 * @param id its name in file names
 * @param title its heading
 * @param method how it was measured, in a sentence or two
 * @param columns the columns, with their units
 * @param rows the rows
 * @param goals the goals it decides
 */
public record Result(String id, String title, String method, List<String> columns, List<Row> rows, List<Goal> goals) {

    /**
     * Says why something failed.
     *
     * @param failure the failure
     * @return its message, or what it is if it has none
     */
    public static String reason(Exception failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }

    /**
     * One line of the table.
     *
     * @param label who or what was measured
     * @param values a value for each column, null where there is none
     * @param failure why a value is missing, null if none is
     */
    public record Row(
            String label,
            List<@Nullable Double> values,
            @Nullable String failure) {
        /**
         * Makes the line of one that did not fail.
         *
         * @param label who or what was measured
         * @param values a value for each column
         */
        public Row(String label, List<@Nullable Double> values) {
            this(label, values, null);
        }

        /**
         * Makes the line of one that failed.
         *
         * @param label who or what was measured
         * @param columns how many columns there are
         * @param failure why it failed
         * @return the line
         */
        public static Row failed(String label, int columns, String failure) {
            return new Row(label, Collections.nCopies(columns, null), failure);
        }

        boolean isOwn() {
            return label.startsWith("gcom");
        }
    }

    /**
     * What was to be reached.
     *
     * @param what the goal
     * @param limit the greatest value that reaches it, or the least where {@code atLeast} is true
     * @param measured the value measured, null if it could not be
     * @param atLeast whether more is better
     */
    public record Goal(String what, double limit, @Nullable Double measured, boolean atLeast) {
        /**
         * Tells whether it is reached.
         *
         * @return whether it is
         */
        public boolean met() {
            return measured != null && (atLeast ? measured >= limit : measured <= limit);
        }
    }
}
