package io.github.gcom4j.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final AtomicLong seconds = new AtomicLong();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final RunProgress progress =
            new RunProgress(300, new PrintStream(said, true, UTF_8), () -> TimeUnit.SECONDS.toNanos(seconds.get()));

    @Test
    void theRestIsEstimatedFromHowThePartsBeforeCompareToThePlan() {
        progress.begin("calls");
        seconds.set(130);
        progress.step("measuring");
        seconds.set(200);
        progress.end(100);
        progress.begin("json");

        assertThat(said.toString(UTF_8).lines())
                .containsExactly("[0:00] calls; about 5:00 left", "[2:10]   measuring", "[3:20] json; about 6:40 left");
    }
}
