package io.github.gcom4j.client.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProvisionerTest {
    private static final String POLICIES = "/api/v1/accesspolicies";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String STACK = "/api/instances/shop";
    private static final String PLUGIN = STACK + "/plugins/clock";

    private final VirtualScheduler time = new VirtualScheduler();
    private ScriptedServer server;
    private GcomClient client;
    private Provisioner provisioner;

    @BeforeEach
    void start() {
        server = new ScriptedServer();
        client = server.client(time);
        provisioner = Provisioner.of(client);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void stack_isCreated_whenItIsMissing() {
        server.on("GET " + STACK, Answer.notFound()).on("POST /api/instances", stack("Shop", ""));
        Ensured<Stack> ensured = provisioner.ensureStack(declaredStack().build());
        assertThat(ensured.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(ensured.changed()).isEmpty();
        assertThat(server.lines()).containsExactly("GET " + STACK, "POST /api/instances");
    }

    @Test
    void stack_isLeftAlone_whenItIsAsDeclared() {
        server.on("GET " + STACK, stack("Shop", ", \"labels\": {\"team\": \"a\"}, \"description\": \"mine\""));
        Ensured<Stack> ensured = provisioner.ensureStack(declaredStack().build());
        assertThat(ensured.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void stack_isChanged_whereItDiffersAndNowhereElse() {
        server.on("GET " + STACK, stack("Old", ", \"labels\": {\"team\": \"b\"}, \"description\": \"mine\""))
                .on("POST /api/instances/5", stack("Shop", ""));
        Ensured<Stack> ensured = provisioner.ensureStack(
                declaredStack().putLabel("team", "a").deleteProtection(true).build());
        assertThat(ensured.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(ensured.changed()).containsExactly("name", "deleteProtection", "labels");
        assertThat(server.received().get(1).body())
                .isEqualTo("{\"labels\":{\"team\":\"a\"},\"name\":\"Shop\",\"deleteProtection\":true}");
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void stack_isCreatedAnew_whenSomeoneElseDeletesItBeforeItIsChanged() {
        server.on("GET " + STACK, stack("Old", ""))
                .on("POST /api/instances/5", Answer.notFound())
                .on("POST /api/instances", stack("Shop", ""));
        assertThat(provisioner.ensureStack(declaredStack().build()).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void stack_isTakenAsItIs_whenSomeoneElseCreatesItMeanwhile() {
        server.on("GET " + STACK, Answer.notFound(), stack("Shop", ""))
                .on("POST /api/instances", Answer.error(409, "Conflict", "That url is not available"));
        assertThat(provisioner.ensureStack(declaredStack().build()).outcome()).isEqualTo(Outcome.UNCHANGED);
        server.on("GET " + STACK, Answer.notFound());
        assertThatThrownBy(() -> provisioner.ensureStack(declaredStack().build()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void stack_isRefused_whenItIsInAnotherRegion() {
        server.on("GET " + STACK, stack("Shop", ", \"regionSlug\": \"us\""));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        provisioner.ensureStack(declaredStack().region("eu").build()))
                .withMessage("stack shop has the region us but eu is declared; it cannot be changed");
    }

    @Test
    void policy_isCreated_orFoundAfterALostAnswer() {
        server.on("GET " + POLICIES, Answer.json("{\"items\": []}"), policies("[\"logs:read\"]"))
                .on("POST " + POLICIES, Answer.dropped());
        assertThat(provisioner
                        .ensureAccessPolicy("us", declaredPolicy().build())
                        .outcome())
                .isEqualTo(Outcome.CREATED);
        assertThat(server.lines()).containsExactly("GET " + POLICIES, "POST " + POLICIES, "GET " + POLICIES);
    }

    @Test
    void policy_isLeftAlone_whenOnlyTheOrderDiffersOrTheApiAddedSomething() {
        server.on("GET " + POLICIES, policies("[\"metrics:read\", \"logs:read\"]"));
        Ensured<?> ensured = provisioner.ensureAccessPolicy(
                "us",
                declaredPolicy()
                        .addScope("metrics:read")
                        .conditions(Conditions.builder()
                                .addAllowedSubnets("192.168.0.0/16", "10.0.0.0/8")
                                .build())
                        .build());
        assertThat(ensured.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void policy_isChanged_withWhatIsAsDeclaredSentAsItIs() {
        server.on("GET " + POLICIES, policies("[\"metrics:read\"]")).on("POST " + POLICIES + "/p1", policy("[]"));
        Ensured<?> ensured = provisioner.ensureAccessPolicy(
                "us",
                declaredPolicy()
                        .conditions(Conditions.builder()
                                .addAllowedSubnet("10.0.0.0/8")
                                .build())
                        .build());
        assertThat(ensured.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(ensured.changed()).containsExactly("scopes", "conditions");
        assertThat(server.received().get(1).body())
                .isEqualTo("{\"scopes\":[\"logs:read\"],"
                        + "\"realms\":[{\"type\":\"org\",\"identifier\":\"7\",\"hue\":\"red\"}],"
                        + "\"conditions\":{\"allowedSubnets\":[\"10.0.0.0/8\"]}}");
    }

    @Test
    void token_comesWithItsSecret_onlyWhenItIsCreated() {
        TokenEndpoint endpoint = new TokenEndpoint(time::now);
        server.onAll(endpoint);
        Ensured<CreatedToken> created =
                provisioner.ensureToken("us", token("p1").build());
        assertThat(created.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(created.value().token()).hasValue("secret-of-new1");
        assertThat(created).asString().doesNotContain("secret-of-new1");
        Ensured<CreatedToken> again = provisioner.ensureToken("us", token("p1").build());
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.value().token()).isEmpty();
        Ensured<CreatedToken> renamed =
                provisioner.ensureToken("us", token("p1").displayName("Mine").build());
        assertThat(renamed.changed()).containsExactly("displayName");
        assertThat(server.lines())
                .containsExactly(
                        "GET " + TOKENS,
                        "POST " + TOKENS,
                        "GET " + TOKENS,
                        "GET " + TOKENS,
                        "POST " + TOKENS + "/new1");
    }

    @Test
    void token_ofAnotherPolicyIsRefused_andADifferentExpiryIsChanged() {
        TokenEndpoint endpoint = new TokenEndpoint(time::now);
        server.onAll(endpoint);
        endpoint.put("t1", "ci", "");
        assertThatIllegalStateException()
                .isThrownBy(() -> provisioner.ensureToken("us", token("p2").build()))
                .withMessageContaining("token ci has the access policy p1 but p2 is declared");
        Ensured<CreatedToken> extended = provisioner.ensureToken(
                "us",
                token("p1").expiresAt(Instant.parse("2027-01-01T00:00:00Z")).build());
        assertThat(extended.changed()).containsExactly("expiresAt");
        assertThat(server.received().get(2).body()).isEqualTo("{\"expiresAt\":\"2027-01-01T00:00:00.000Z\"}");
    }

    @Test
    void plugin_isInstalledChangedOrLeftAlone() {
        server.on("GET " + PLUGIN, Answer.notFound(), plugin("1.0"))
                .on("POST " + STACK + "/plugins", plugin("1.0"))
                .on(
                        "POST " + PLUGIN,
                        Answer.error(409, "Conflict", "operation in progress, please try again later"),
                        plugin("2.0"));
        assertThat(plugin(AddPluginRequest.builder().plugin("clock")).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(plugin(AddPluginRequest.builder().plugin("clock")).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(plugin(AddPluginRequest.builder().plugin("clock").version("2.0"))
                        .changed())
                .containsExactly("version");
        assertThat(server.received()).hasSize(6);
        assertThat(time.waits()).hasSize(1);
    }

    private Ensured<?> plugin(AddPluginRequest.Builder declared) {
        return provisioner.ensurePlugin("shop", declared.build(), WaitOptions.defaults());
    }

    private static CreateStackRequest.Builder declaredStack() {
        return CreateStackRequest.builder().name("Shop").slug("shop");
    }

    private static CreateAccessPolicyRequest.Builder declaredPolicy() {
        return CreateAccessPolicyRequest.builder()
                .name("reader")
                .addScope("logs:read")
                .addRealm(Realm.builder().type(RealmType.ORG).identifier("7").build());
    }

    private static CreateTokenRequest.Builder token(String policy) {
        return CreateTokenRequest.builder().accessPolicyId(policy).name("ci");
    }

    private static Answer stack(String name, String more) {
        return Answer.json("{\"id\": 5, \"slug\": \"shop\", \"name\": \"" + name + "\"" + more + "}");
    }

    private static Answer.Message policy(String scopes) {
        return Answer.json("{\"id\": \"p1\", \"name\": \"reader\", \"scopes\": " + scopes
                + ", \"realms\": [{\"type\": \"org\", \"identifier\": \"7\", \"hue\": \"red\"}],"
                + " \"conditions\": {\"allowedSubnets\": [\"10.0.0.0/8\", \"192.168.0.0/16\"]}}");
    }

    private static Answer policies(String scopes) {
        return Answer.json("{\"items\": [" + policy(scopes).body() + "]}");
    }

    private static Answer plugin(String version) {
        return Answer.json("{\"id\": 1, \"pluginSlug\": \"clock\", \"version\": \"" + version + "\"}");
    }
}
