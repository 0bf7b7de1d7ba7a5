package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens work from the subnets that the conditions of their policy allow, and from nowhere else. */
class AllowedSubnetsTest {
    private static final String POLICIES = "/api/v1/accesspolicies";
    private static final String US = "?region=us";

    private final World world = new World(FakeGrafanaCloudBuilder::enforcePermissions);
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"127.0.0.1/32\"                 | 200",
                "\"127.9.9.9/8\"                  | 200",
                "\"126.0.0.0/7\"                  | 200",
                "\"0.0.0.0/0\"                    | 200",
                "\"0.0.0.0/1\"                    | 200",
                "\"::ffff:127.0.0.0/104\"         | 200",
                "\"10.0.0.0/8\", \"127.0.0.0/24\" | 200",
                "                                 | 200",
                "\"127.0.0.2/32\"                 | 401",
                "\"127.0.0.2/31\"                 | 401",
                "\"128.0.0.0/1\"                  | 401",
                "\"10.0.0.0/8\"                   | 401",
                "\"::/0\"                         | 401",
                "\"::1/128\"                      | 401",
            })
    void aTokenWorksFromTheSubnetsOfItsPolicyAlone(String subnets, int status) {
        String secret = secret(subnets == null ? "" : subnets);

        Answer answer = http.withToken(secret).get("/api/stack-regions");

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aTokenFromElsewhereIsInvalidWhateverItsScopes() {
        Answer answer = http.withToken(secret("\"10.0.0.0/8\"")).get(POLICIES + US);

        assertThat(answer.code()).isEqualTo("InvalidCredentials");
        assertThat(answer.message()).isEqualTo("Token invalid");
    }

    @Test
    void aChangeOfTheSubnetsHoldsForTheTokensThereAre() {
        String secret = secret("\"10.0.0.0/8\"");
        String policy =
                http.get(POLICIES + US + "&name=fenced").at("/items/0/id").asString();

        http.post(
                POLICIES + "/" + policy + US,
                "{\"scopes\": [\"a:b\"], \"realms\": %s, \"conditions\": null}".formatted(World.REALM));

        assertThat(http.withToken(secret).get("/api/stack-regions").status()).isEqualTo(200);
    }

    @Test
    void subnetsOfIpv6AreKnownToo() {
        try (World loopback = new World(builder -> builder.host("::1").enforcePermissions())) {
            PlainHttp outside = loopback.http.withToken(secret(loopback, "outside", "\"fd00::/8\", \"127.0.0.1/32\""));
            PlainHttp inside = loopback.http.withToken(secret(loopback, "inside", "\"::/64\""));

            assertThat(outside.get("/api/stack-regions").status()).isEqualTo(401);
            assertThat(inside.get("/api/stack-regions").status()).isEqualTo(200);
        }
    }

    @Test
    void withoutEnforcementATokenWorksFromEverywhere() {
        try (World lenient = new World()) {
            String secret = secret(lenient, "fenced", "\"10.0.0.0/8\"");

            assertThat(lenient.http.withToken(secret).get("/api/stack-regions").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "10.0.0.0/33", "10.0.0/8", "256.0.0.0/8", "::/129", "1:2:3/64", ":::/1", "a/8"})
    void whatIsNoSubnetIsRefused(String subnet) {
        Answer answer = http.post(POLICIES + US, policy("fenced", "\"" + subnet + "\""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.message()).contains("allowedSubnets").contains(subnet);
    }

    private String secret(String subnets) {
        return secret(world, "fenced", subnets);
    }

    private static String secret(World world, String name, String subnets) {
        String policy = world.create(POLICIES + US, policy(name, subnets));
        return world.http
                .post("/api/v1/tokens" + US, "{\"accessPolicyId\": \"%s\", \"name\": \"%s\"}".formatted(policy, name))
                .at("/token")
                .asString();
    }

    private static String policy(String name, String subnets) {
        return World.policy(name, "a:b")
                .replaceFirst("}$", ", \"conditions\": {\"allowedSubnets\": [" + subnets + "]}}");
    }
}
