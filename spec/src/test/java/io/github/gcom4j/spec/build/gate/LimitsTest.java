package io.github.gcom4j.spec.build.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.build.SpecFiles;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class LimitsTest {

    private static final ClosedSchemas SCHEMAS = new ClosedSchemas(new SpecDocument(SpecFiles.document()));
    private static final String SUBNET = "#/components/schemas/Conditions/properties/allowedSubnets/items";
    private static final String SLUG = "#/components/schemas/CreateStackRequest/properties/slug";
    private static final String NAME = "#/components/schemas/CreateTokenRequest/properties/name";
    private static final String SCOPE = "#/components/schemas/CreateAccessPolicyRequest/properties/scopes/items";
    private static final String REGION = "#/components/parameters/Region/schema";

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "192.168.0.0/24", "255.255.255.255/32", "::/0", "::1/128", "2001:db8::/32"})
    void aSubnetIsAnAddressWithAMask(String subnet) {
        assertThat(isAccepted(SUBNET, subnet)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.99",
                "::1",
                "10.1.2/24",
                "10.1.2.256/32",
                "10.1.2.3/33",
                "10.1.2.3/",
                "2001:db8::/129",
                "a/32",
                "10.1.2.3/24 ",
                "example.com/24",
                ""
            })
    void anAddressWithoutAProperMaskIsNoSubnet(String subnet) {
        assertThat(isAccepted(SUBNET, subnet)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, true",
        "stack1, true",
        "abcdefghijklmnopqrstuvwxyz123, true",
        "abcdefghijklmnopqrstuvwxyz1234, false",
        "my-stack, false",
        "Stack, false",
        "1stack, false",
        "'', false"
    })
    void aStackSlugHasUpTo29LowercaseLettersAndDigits(String slug, boolean accepted) {
        assertThat(isAccepted(SLUG, slug)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"my_token-1, true", "My token, false", "'', false"})
    void aNameHasLowercaseLettersDigitsHyphensAndUnderscores(String name, boolean accepted) {
        assertThat(isAccepted(NAME, name)).isEqualTo(accepted);
        assertThat(isAccepted(NAME, "x".repeat(256))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"metrics:read, true", "any-thing:new, true", "metrics, false", "a:b:c, false", "'a: b', false"})
    void aScopeIsAnyPairOfWords(String scope, boolean accepted) {
        assertThat(isAccepted(SCOPE, scope)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"us, true", "prod-eu-west-3, true", "'', false", "' ', false", "'us ', false"})
    void aRegionIsNeverBlank(String region, boolean accepted) {
        assertThat(isAccepted(REGION, region)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"allowedSubnets\":[]}"})
    void anUpdateTakesEachWayToRemoveTheConditions(String conditions) {
        String update = "{\"scopes\":[\"a:b\"],\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}],\"conditions\":%s}";
        JsonNode body = JsonMapper.shared().readTree(update.formatted(conditions));
        assertThat(SCHEMAS.problems("#/components/schemas/UpdateAccessPolicyRequest", body))
                .isEmpty();
    }

    private static boolean isAccepted(String schema, String value) {
        return SCHEMAS.problems(schema, StringNode.valueOf(value)).isEmpty();
    }
}
