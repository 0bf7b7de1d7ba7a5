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
                "10.0.0.0/8\n",
                "010.0.0.0/8",
                "10.0.0.0/08",
                "10.0.0.0/-1",
                ":::::/64",
                "1:2/64",
                ":/64",
                ":::/64",
                "1::2::3/64",
                "1:2:3:4:5:6:7/64",
                "1:2:3:4:5:6:7:8:9/64",
                "1:2:3:4:5:6:7::8:9/64",
                "::12345/64",
                "::g/64",
                "1:2:3:4:5:6:7:1.2.3.4/64",
                "::1.2.3/64",
                "::1.2.3.256/64",
                "1.2.3.4::/64",
                "fe80::1%eth0/64",
                "[::1]/128",
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
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "10.0.0.1/32",
                "0.0.0.0/0",
                "2001:db8::/32",
                "::1/128",
                "::/0",
                "2001:DB8::/32",
                "1:2:3:4:5:6:7:8/128",
                "1:2:3:4:5:6:7::/64",
                "::2:3:4:5:6:7:8/64",
                "1::8/64",
                "::ffff:10.0.0.0/104",
                "64:ff9b::192.0.2.0/120",
                "1:2:3:4:5:6:1.2.3.4/128"
            })
    void aCidrBlockOfEitherVersionIsTaken(String subnet) {
        assertThat(Conditions.builder().addAllowedSubnet(subnet).build().allowedSubnets())
                .containsExactly(subnet);
    }
}
