package io.github.gcom4j.benchmarks.report;

import java.util.List;
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
     * One line of the table.
     *
     * @param label who or what was measured
     * @param values a value for each column, null where there is none
     */
    public record Row(String label, List<@Nullable Double> values) {}

    /**
     * What was to be reached.
     *
     * @param what the goal
     * @param limit the greatest value that reaches it, or the least where {@code atLeast} is true
     * @param measured the value measured
     * @param atLeast whether more is better
     */
    public record Goal(String what, double limit, double measured, boolean atLeast) {
        /**
         * Tells whether it is reached.
         *
         * @return whether it is
         */
        public boolean met() {
            return atLeast ? measured >= limit : measured <= limit;
        }
    }
}
