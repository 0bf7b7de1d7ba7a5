package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The batches of one contestant, a batch a round. */
final class Series {
    private static final double NANOS_OF_A_MICRO = 1_000;

    private final List<Batch> batches = new ArrayList<>();

    void add(Batch batch) {
        batches.add(batch);
    }

    /** A percentile over all calls. */
    double micros(double percent) {
        return Statistics.percentile(batches.stream().flatMap(Series::micros).toList(), percent);
    }

    double bytes() {
        return batches.stream().mapToDouble(Batch::bytes).average().orElse(0);
    }

    /** The mean, since a single turn is shorter than what the system counts by. */
    double processorMicros() {
        return batches.stream().mapToDouble(Batch::processorNanos).average().orElse(0) / NANOS_OF_A_MICRO;
    }

    /** The median over the rounds of our percentile to theirs. */
    double ratio(Series other, double percent) {
        return Statistics.medianRatio(ofRounds(percent), other.ofRounds(percent));
    }

    private List<Double> ofRounds(double percent) {
        return batches.stream()
                .map(batch -> Statistics.percentile(micros(batch).toList(), percent))
                .toList();
    }

    private static Stream<Double> micros(Batch batch) {
        return batch.nanos().stream().map(nanos -> nanos / NANOS_OF_A_MICRO);
    }
}
