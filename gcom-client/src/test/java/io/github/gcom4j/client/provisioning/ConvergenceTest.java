package io.github.gcom4j.client.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.published.AddMemberRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is as declared, however the service writes it, is not written again; what does not serve is not taken for it. */
class ConvergenceTest {
    private String answer = "";
    private final StubTransport transport = new StubTransport(request -> {
        assertThat(request.method()).isEqualTo("GET");
        return CompletableFuture.completedFuture(StubTransport.json(200, answer));
    });

    @ParameterizedTest
    @CsvSource({"latest, 1.2.3", "v1.2.3, 1.2.3", "1.2.3, v1.2.3", "1.2.3, 1.2.3", ", 1.2.3", ", "})
    void aPluginOfThatVersionIsLeftAlone(@Nullable String declared, @Nullable String actual) {
        answer = "{\"id\":1,\"pluginSlug\":\"clock\",\"latestVersion\":\"1.2.3\""
                + (actual == null ? "}" : ",\"version\":\"" + actual + "\"}");
        assertUnchanged(provisioner -> provisioner.ensurePlugin(
                "mystack",
                AddPluginRequest.builder()
                        .plugin("clock")
                        .version(Optional.ofNullable(declared))
                        .build(),
                WaitOptions.defaults()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, 10.0.0.0/8",
        "2001:DB8::/32, 2001:db8::/32",
        "2001:0db8:0000::0/32, 2001:db8::/32",
        "1.2.3.4/32, 1.2.3.4/32",
        "::ffff:10.0.0.1/120, ::ffff:a00:0/120",
        "::ffff:10.0.0.1/120, ::ffff:10.0.0.0/120",
        "1:2:3:4:5:6:1.2.3.4/128, 1:2:3:4:5:6:102:304/128",
        "fe80::1/10, fe80::/10",
        "::1/0, ::/0",
        "1.2.3.4/0, 0.0.0.0/0",
        "2001:db8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128"
    })
    void subnetsAreComparedByWhatTheyHold(String declared, String actual) {
        answer =
                "{\"items\":[{\"id\":\"p1\",\"name\":\"readers\",\"scopes\":[\"logs:read\"],\"realms\":[{\"type\":\"org\","
                        + "\"identifier\":\"1\"}],\"conditions\":{\"allowedSubnets\":[\"" + actual + "\"]}}]}";
        assertUnchanged(provisioner -> provisioner.ensureAccessPolicy(
                "us",
                CreateAccessPolicyRequest.builder()
                        .name("readers")
                        .addScope("logs:read")
                        .addRealm(Realm.builder()
                                .type(RealmType.ORG)
                                .identifier("1")
                                .build())
                        .conditions(
                                Conditions.builder().addAllowedSubnet(declared).build())
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, 10.0.0.0/9", "10.0.0.0/8, ::ffff:10.0.0.0/104", "::/0, 0.0.0.0/0", "::1/128, ::2/128"})
    void otherSubnetsAreOthers(String declared, String actual) {
        assertThat(Subnets.of(List.of(declared))).isNotEqualTo(Subnets.of(List.of(actual)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url|``|\"url\":\"https://mystack.grafana.net\"",
                "url|``|",
                "url|https://own.example|\"url\":\"HTTPS://Own.Example/\"",
                "description|``|",
                "description|`  `|\"description\":\"\"",
                "description|`a `|\"description\":\"a\"",
                "description|a|\"description\":\" a\"",
                "org|``|\"orgId\":7,\"orgSlug\":\"acme\"",
                "org|7|\"orgId\":7,\"orgSlug\":\"acme\"",
                "org|acme|\"orgId\":7,\"orgSlug\":\"acme\"",
                "region|us|",
                "version|V12.0.0|\"version\":\"v12.0.0\""
            })
    void aStackIsComparedByWhatItsSpellingsMean(String property, String declared, @Nullable String there) {
        answer = stack("active", there == null ? "" : "," + there);
        assertUnchanged(provisioner -> provisioner.ensureStack(GcomJson.read(
                "{\"slug\":\"mystack\",\"name\":\" mystack\",\"deleteProtection\":false,\"" + property + "\":\""
                        + declared + "\"}",
                CreateStackRequest.class)));
    }

    @ParameterizedTest
    @CsvSource({"' ', ", "' ', ' '", "readers, ' '", "' ', readers", "readers, ", "'Foo ', Foo", ", Foo"})
    void aDisplayNameIsComparedAsTheServiceKeepsIt(@Nullable String declared, @Nullable String actual) {
        String shown = actual == null ? "" : ",\"displayName\":\"" + actual + "\"";
        answer = "{\"items\":[{\"id\":\"p1\",\"name\":\"readers\",\"accessPolicyId\":\"p1\",\"scopes\":[\"logs:read\"],"
                + "\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}]" + shown + "}]}";
        assertUnchanged(provisioner -> provisioner.ensureAccessPolicy(
                "us",
                CreateAccessPolicyRequest.builder()
                        .name("readers")
                        .displayName(Optional.ofNullable(declared))
                        .addScope("logs:read")
                        .addRealm(Realm.builder()
                                .type(RealmType.ORG)
                                .identifier("1")
                                .build())
                        .build()));
        assertUnchanged(provisioner -> provisioner.ensureToken(
                "us",
                CreateTokenRequest.builder()
                        .name("readers")
                        .accessPolicyId("p1")
                        .displayName(Optional.ofNullable(declared))
                        .build()));
    }

    @Test
    void aMemberWhoseNameIsANumber_isNotTakenForTheOneOfThatId() {
        answer = "{\"id\":1,\"userId\":123,\"userUsername\":\"ada\"}";
        try (GcomClient client = client()) {
            assertThat(Provisioner.of(client)
                            .planMember(
                                    "acme",
                                    AddMemberRequest.builder().username("123").build())
                            .outcome())
                    .isEqualTo(Outcome.CREATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleting", "archived", "archiving", "suspended", "suspending"})
    void aStackThatDoesNotServeIsNotTakenForTheDeclaredOne(String status) {
        answer = stack(status, "");
        try (GcomClient client = client()) {
            assertThatThrownBy(() -> Provisioner.of(client)
                            .ensureStack(CreateStackRequest.builder()
                                    .name("mystack")
                                    .slug("mystack")
                                    .build()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(status);
        }
    }

    @Test
    void anExpiredTokenOfTheNameIsHintedAt() {
        StubTransport conflicting = new StubTransport(request -> CompletableFuture.completedFuture(
                request.method().equals("GET")
                        ? StubTransport.json(200, "{\"items\":[]}")
                        : StubTransport.json(409, "{\"code\":\"Conflict\",\"message\":\"taken\"}")));
        try (GcomClient client =
                GcomClient.builder().token("glc_x").transport(conflicting).build()) {
            assertThatThrownBy(() -> Provisioner.of(client)
                            .ensureToken(
                                    "us",
                                    CreateTokenRequest.builder()
                                            .accessPolicyId("p1")
                                            .name("reader")
                                            .build()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("expired");
        }
    }

    private interface Declaration {
        Ensured<?> on(Provisioner provisioner);
    }

    private void assertUnchanged(Declaration declaration) {
        try (GcomClient client = client()) {
            assertThat(declaration.on(Provisioner.of(client)).outcome()).isEqualTo(Outcome.UNCHANGED);
        }
    }

    private GcomClient client() {
        return GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .scheduler(new VirtualScheduler())
                .build();
    }

    private static String stack(String status, String more) {
        return "{\"id\":1,\"slug\":\"mystack\",\"name\":\"mystack\",\"status\":\"" + status + "\"" + more + "}";
    }
}
