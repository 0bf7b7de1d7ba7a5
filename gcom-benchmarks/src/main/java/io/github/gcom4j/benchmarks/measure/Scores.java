package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/** What JMH found out about one contestant, a value for each round. */
final class Scores {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Map<String, List<Double>> micros = new HashMap<>();
    private final Map<String, List<Double>> bytes = new HashMap<>();

    private @Nullable String failure;

    static Scores of(Map<Entrant, Scores> all, Entrant entrant) {
        return Objects.requireNonNull(all.get(entrant));
    }

    void add(RunResult result) {
        String benchmark = result.getPrimaryResult().getLabel();
        micros.computeIfAbsent(benchmark, name -> new ArrayList<>())
                .add(result.getPrimaryResult().getScore());
        result.getSecondaryResults().forEach((name, value) -> {
            if (name.endsWith(ALLOCATION)) {
                bytes.computeIfAbsent(benchmark, key -> new ArrayList<>()).add(value.getScore());
            }
        });
    }

    void fail(String reason) {
        failure = reason;
    }

    /** Why there are no scores, null if there are. */
    @Nullable
    String failure() {
        return failure;
    }

    List<Double> micros(String benchmark) {
        return Objects.requireNonNull(micros.get(benchmark));
    }

    List<Double> bytes(String benchmark) {
        return Objects.requireNonNull(bytes.get(benchmark));
    }
}
