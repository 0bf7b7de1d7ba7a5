package io.github.gcom4j.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.ServerAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
    @Test
    void oneThatFailsSitsOutAndSaysWhy() {
        Entrant broken = new Entrant("stock broken", "rival.Broken", Entrant.GCOM.classPath());
        try (Contest contest = new Contest(new ServerAddress("http://127.0.0.1:1", List.of()))) {
            contest.begin(List.of(broken));

            assertThat(contest.turn(broken, "policy", 1)).isEmpty();
            assertThat(contest.failure(broken)).hasValue("java.lang.ClassNotFoundException: rival.Broken");
            assertThat(contest.turn(broken, "policy", 1)).isEmpty();
        }
    }
}
