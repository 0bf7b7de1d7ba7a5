package io.github.gcom4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void allPartsRunUnlessSomeAreNamed() {
        assertThat(Part.named("")).containsExactly(Part.values());
        assertThat(Part.named("build,cold-start")).containsExactly(Part.COLD_START, Part.BUILD);
    }

    @Test
    void aNameThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.named("calls,cold_start"))
                .withMessageContaining("cold-start");
    }

    @Test
    void aFullRunIsPlannedToTakeLessThan40Minutes() {
        assertThat(Arrays.stream(Part.values())
                        .mapToInt(part -> part.seconds(false))
                        .sum())
                .isLessThan(40 * 60);
    }
}
