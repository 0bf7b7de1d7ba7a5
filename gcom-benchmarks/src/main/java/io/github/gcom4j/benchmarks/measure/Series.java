package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Batch;
import java.util.ArrayList;
import java.util.List;

/** The batches of one contestant, a batch a round. */
final class Series {
    private static final double NANOS_OF_A_MICRO = 1_000;

    private final List<Batch> batches = new ArrayList<>();

    void add(Batch batch) {
        batches.add(batch);
    }

    /** A percentile over all calls. */
    double micros(double percent) {
        double[] all = batches.stream()
                .flatMap(batch -> batch.nanos().stream())
                .mapToDouble(nanos -> nanos / NANOS_OF_A_MICRO)
                .toArray();
        return Statistics.percentile(all, percent);
    }

    double bytes() {
        return batches.stream().mapToDouble(Batch::bytes).average().orElse(0);
    }

    double processorMicros() {
        return Statistics.median(batches.stream()
                .map(batch -> batch.processorNanos() / NANOS_OF_A_MICRO)
                .toList());
    }

    /** The median over the rounds of our percentile to theirs. */
    double ratio(Series other, double percent) {
        return Statistics.medianRatio(ofRounds(percent), other.ofRounds(percent));
    }

    private List<Double> ofRounds(double percent) {
        return batches.stream()
                .map(batch -> Statistics.percentile(
                        batch.nanos().stream().mapToDouble(Long::doubleValue).toArray(), percent))
                .toList();
    }
}
