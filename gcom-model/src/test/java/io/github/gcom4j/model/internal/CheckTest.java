package io.github.gcom4j.model.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.Organization;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the messages of refused values show. */
class CheckTest {
    @Test
    void aSecretIsNeverShown() {
        assertThatThrownBy(() -> Check.maxLength("Key.secret", Check.secret(Optional.of("glc_abc")), 3))
                .hasMessage("Key.secret *** must have at most 3 characters");
        assertThatThrownBy(() -> Check.pattern("Key.secret", Check.secret("glc_abc"), "^x$", "be x"))
                .hasMessage("Key.secret *** must be x");
    }

    @Test
    void aSecretThatIsAbsentOrWithinItsLimitsIsAccepted() {
        assertThatCode(() -> {
                    Check.maxLength("Key.secret", Check.secret(Optional.empty()), 3);
                    Check.maxLength("Key.secret", Check.secret("abc"), 3);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aLongValueIsCutShort() {
        assertThatThrownBy(() -> Check.maxLength("A.b", "x".repeat(5000), 10))
                .hasMessage("A.b \"" + "x".repeat(100) + "…\" must have at most 10 characters");
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        assertThatCode(() -> Check.maxLength("A.b", "😀😀", 2)).doesNotThrowAnyException();
    }

    @Test
    void aLineFeedAtTheEndDoesNotSlipThroughAPattern() {
        assertThatThrownBy(() -> Check.pattern("A.b", "abc\n", "^[a-z]+$", "be letters"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> Check.pattern("A.b", "5$", "^[0-9]\\$", "be a price"))
                .doesNotThrowAnyException();
    }

    @Test
    void aKnownPropertyCannotHideAmongTheAdditionalOnes() {
        Organization.Builder builder = Organization.builder().id(1).slug("acme").putAdditionalProperty("slug", "other");

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Organization.additionalProperties must not hold slug, which has a setter of its own");
    }
}
