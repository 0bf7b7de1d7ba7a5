package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenSpecTest {

    private static final SpecDocument SPEC = SpecDocument.shipped();

    private static final Map<String, Check> CHECKS = SpecGate.CHECKS.stream()
            .collect(Collectors.toMap(check -> check.getClass().getSimpleName(), Function.identity()));

    static List<Breach> breaches() {
        return Breach.all();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsAnsweredByOneMessageWithThePlaceAndTheRule(Breach breach) {
        assertThat(Objects.requireNonNull(CHECKS.get(breach.check())).problems(SPEC.with(breach)))
                .containsExactly(breach.says());
    }

    @Test
    void everyCheckIsBreached() {
        assertThat(new TreeSet<>(CHECKS.keySet()))
                .isEqualTo(breaches().stream().map(Breach::check).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void anAnchorIsAnsweredByOneMessage() {
        assertThat(AnchorCheck.problems("a: &anchor 1\nb: 'a: &b'\nc: a - b\n"))
                .containsExactly("no anchors and aliases: a: &anchor 1");
        assertThat(AnchorCheck.problems("- *anchor\n")).hasSize(1);
    }
}
