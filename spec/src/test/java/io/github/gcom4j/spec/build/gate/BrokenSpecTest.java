package io.github.gcom4j.spec.build.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.build.SpecFiles;
import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class BrokenSpecTest {

    private static final ObjectNode SPEC = SpecFiles.document();

    private static final Map<String, GateCheck> CHECKS = new SpecGate(SpecFiles.checklist(), SpecFiles.documentWords())
            .checks().stream()
                    .collect(Collectors.toMap(check -> check.getClass().getSimpleName(), Function.identity()));

    static List<Breach> breaches() {
        return Breach.all();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsAnsweredByOneMessageWithThePlaceAndTheRule(Breach breach) {
        ObjectNode broken = SPEC.deepCopy();
        breach.accept(broken);

        assertThat(Objects.requireNonNull(CHECKS.get(breach.check())).problems(new SpecDocument(broken)))
                .extracting(Problem::toString)
                .containsExactly(breach.says());
    }

    @Test
    void everyCheckIsBreached() {
        assertThat(new TreeSet<>(CHECKS.keySet()))
                .isEqualTo(breaches().stream().map(Breach::check).collect(Collectors.toCollection(TreeSet::new)));
    }
}
