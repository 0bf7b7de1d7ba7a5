package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subnet the API would refuse is refused with how to write it. */
class SubnetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.0.0.0/33",
                "10.0.0.256/8",
                "10.0.0/8",
                "example.com",
                "example.com/8",
                "2001:db8::1",
                "2001:db8::/129",
                " 10.0.0.0/8",
                ""
            })
    void whatIsNoCidrBlockIsRefusedWithItsPositionAndTheWayToWriteIt(String subnet) {
        Conditions.Builder conditions = Conditions.builder().allowedSubnets(List.of("10.0.0.0/8", subnet));

        assertThatIllegalArgumentException()
                .isThrownBy(conditions::build)
                .withMessage(
                        "Conditions.allowedSubnets[1] \"" + subnet + "\" must be a CIDR block such as 10.0.0.0/8 or"
                                + " 2001:db8::/32; write a single address as 10.0.0.1/32 or 2001:db8::1/128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.1/32", "0.0.0.0/0", "2001:db8::/32", "::1/128"})
    void aCidrBlockOfEitherVersionIsTaken(String subnet) {
        assertThat(Conditions.builder().addAllowedSubnet(subnet).build().allowedSubnets())
                .containsExactly(subnet);
    }
}
