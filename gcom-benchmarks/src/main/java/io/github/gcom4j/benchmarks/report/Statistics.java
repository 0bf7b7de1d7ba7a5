package io.github.gcom4j.benchmarks.report;

import java.util.List;
import java.util.stream.IntStream;

/** Medians, percentiles and the ratios of pairs. */
public final class Statistics {
    private Statistics() {}

    /**
     * Finds a percentile by the nearest rank.
     *
     * @param values the values
     * @param percent which
     * @return the value
     */
    public static double percentile(List<Double> values, double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /**
     * Finds the median.
     *
     * @param values the values
     * @return the median
     */
    public static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /**
     * Compares what was measured in turns: noise that lasts longer than a turn hits both and cancels out.
     *
     * @param ours our value of each round
     * @param theirs their value of each round
     * @return the median of the ratios
     */
    public static double medianRatio(List<Double> ours, List<Double> theirs) {
        return median(IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList());
    }
}
