package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecConventionTest {

    private static final SpecDocument SPEC = SpecDocument.shipped();

    @Test
    void everyOperationStatesItsOriginScopesAndRetrySafety() {
        assertThat(new OperationCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everyNameIsSpelledAsItsKindIs() {
        assertThat(new NamingCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everythingIsDescribedInPlainSentences() {
        assertThat(new DescriptionCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void thereAreNoYamlAnchors() {
        assertThat(AnchorCheck.problems(SpecDocument.shippedText())).isEmpty();
    }
}
