package io.github.gcom4j.benchmarks;

import io.github.gcom4j.benchmarks.measure.Builds;
import io.github.gcom4j.benchmarks.measure.Calls;
import io.github.gcom4j.benchmarks.measure.ColdStart;
import io.github.gcom4j.benchmarks.measure.Fakes;
import io.github.gcom4j.benchmarks.measure.JsonSpeed;
import io.github.gcom4j.benchmarks.measure.Load;
import io.github.gcom4j.benchmarks.measure.Measure;
import io.github.gcom4j.benchmarks.measure.OverTls;
import io.github.gcom4j.benchmarks.measure.PagingMeasure;
import io.github.gcom4j.benchmarks.measure.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of a run in their order, with the seconds they take on an idle machine with two processors. */
@SuppressWarnings("ImmutableEnumChecker") // measures hold no state
enum Part {
    CALLS(new Calls(), 360, 130),
    JSON(new JsonSpeed(), 200, 100),
    COLD_START(new ColdStart(), 180, 50),
    PAGING(new PagingMeasure(), 70, 50),
    LOAD(new Load(), 360, 180),
    TLS(new OverTls(), 780, 270),
    FAKE(new Fakes(), 420, 180),
    SIZE(new Size(), 1, 1),
    BUILD(new Builds(), 330, 330);

    private final Measure measure;
    private final int seconds;
    private final int quickSeconds;

    Part(Measure measure, int seconds, int quickSeconds) {
        this.measure = measure;
        this.seconds = seconds;
        this.quickSeconds = quickSeconds;
    }

    /** Finds parts by a list of their names, all if it is empty. */
    static List<Part> named(String names) {
        List<Part> all = Arrays.asList(values());
        List<String> wanted = List.of(names.split(",", -1));
        if (!names.isEmpty() && !all.stream().map(Part::id).toList().containsAll(wanted)) {
            throw new IllegalArgumentException("benchmarks.only names " + wanted + "; there are "
                    + all.stream().map(Part::id).toList());
        }
        return all.stream()
                .filter(part -> names.isEmpty() || wanted.contains(part.id()))
                .toList();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Measure measure() {
        return measure;
    }

    int seconds(boolean quick) {
        return quick ? quickSeconds : seconds;
    }
}
