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
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import java.util.concurrent.CompletableFuture;
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
    @CsvSource({"latest, 1.2.3", "v1.2.3, 1.2.3", "1.2.3, v1.2.3", "1.2.3, 1.2.3"})
    void aPluginOfThatVersionIsLeftAlone(String declared, String actual) {
        answer = "{\"id\":1,\"pluginSlug\":\"clock\",\"version\":\"" + actual + "\",\"latestVersion\":\"1.2.3\"}";
        assertUnchanged(provisioner -> provisioner.ensurePlugin(
                "mystack",
                AddPluginRequest.builder().plugin("clock").version(declared).build(),
                WaitOptions.defaults()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, 10.0.0.0/8",
        "2001:DB8::/32, 2001:db8::/32",
        "2001:0db8:0000::0/32, 2001:db8::/32",
        "1.2.3.4/32, 1.2.3.4/32"
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
    @CsvSource({"'', ", "'a ', a", "a, a"})
    void aDescriptionIsComparedAsTheServiceKeepsIt(String declared, String actual) {
        answer = stack("active", actual == null ? "" : ",\"description\":\"" + actual + "\"");
        assertUnchanged(provisioner -> provisioner.ensureStack(CreateStackRequest.builder()
                .name("mystack")
                .slug("mystack")
                .description(declared)
                .deleteProtection(false)
                .build()));
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
