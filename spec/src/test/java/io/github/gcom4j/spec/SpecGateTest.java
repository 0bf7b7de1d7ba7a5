package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecGateTest {

    private static final String SPEC = SpecDocument.shippedText();

    @Test
    void letsTheShippedSpecPass() {
        assertThat(SpecGate.problems(SPEC)).isEmpty();
    }

    @Test
    void namesTheLineOfWhatIsNoYaml() {
        assertThat(SpecGate.problems(SPEC.replaceFirst("(?m)^paths:", "paths")))
                .singleElement()
                .asString()
                .startsWith("line ")
                .contains("expected ':'");
    }

    @Test
    void namesThePlaceOfADanglingReferenceAndNothingElse() {
        assertThat(SpecGate.problems(SPEC.replaceFirst("schemas/AccessPolicyPage\\b", "schemas/Nothing")))
                .allSatisfy(problem -> assertThat(problem).startsWith("#/"))
                .anySatisfy(problem -> assertThat(problem).contains("Nothing"));
    }

    @Test
    void saysInHowManyPlacesTheSpecIsBroken() {
        assertThat(SpecGate.message(List.of("#/a: one", "#/b: two")))
                .isEqualTo("spec/gcom.yaml is broken in 2 places\n  #/a: one\n  #/b: two");
    }
}
