package io.github.gcom4j.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.run.Batch;
import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void showsTheMeanOfEachStretchAndNothingForThoseThatWereNotReached() {
        List<Long> nanos = Stream.concat(
                        Collections.nCopies(1_000, 900_000L).stream(), Collections.nCopies(4_500, 500_000L).stream())
                .toList();

        Result result = WarmUp.result(Work.SMALL, Map.of(Entrant.GCOM, new Batch(nanos, 0, 0)));

        assertThat(result.columns()).containsExactly("1 to 1000", "1001 to 5000", "5001 to 20000", "20001 to 60000");
        assertThat(result.rows().get(0).values()).containsExactly(900.0, 500.0, null, null);
    }
}
