package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FacadeTest {
    private static final String POLICIES = "/api/v1/accesspolicies";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String STACK = "/api/instances/shop";
    private static final Answer STACK_BODY = Answer.json(
            "{\"id\": 5, \"slug\": \"shop\", \"name\": \"Shop\", \"labels\": {\"team\": \"a\"}, \"novelty\": {\"x\":"
                    + " 1}}");
    private static final String POLICY_BODY = "{\"id\": \"p1\", \"name\": \"reader\", \"displayName\": \"Reader\","
            + " \"scopes\": [\"logs:read\"], \"realms\": [{\"type\": \"org\", \"identifier\": \"7\", \"hue\": \"red\"}],"
            + " \"conditions\": {\"allowedSubnets\": [\"10.0.0.0/8\"], \"hours\": \"9-17\"}, \"novelty\": true}";

    private ScriptedServer server;
    private GcomClient client;

    @BeforeEach
    void start() {
        server = new ScriptedServer();
        client = server.client(new VirtualScheduler());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void blankRegion_isRefusedBeforeAnythingIsSent() {
        for (String blank : List.of("", " ", "us east")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.accessPolicies().delete(blank, "p1"))
                    .withMessage("region must be a slug such as us or prod-eu-west-3 but is \"" + blank + "\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.async().tokens().deleteIfExists(blank, "t1"));
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void region_canBeAValueOrText() {
        server.on("DELETE " + POLICIES + "/p1", Answer.of(204, ""));
        client.accessPolicies().delete(RegionSlug.of("us"), "p1");
        client.accessPolicies().delete("us", "p1");
        assertThat(server.received()).hasSize(2).allSatisfy(request -> assertThat(request.parameters())
                .containsEntry("region", "us"));
        assertThat(RegionSlug.of("us")).isEqualTo(RegionSlug.of("us")).hasToString("us");
    }

    @Test
    void findByName_takesTheNameLiterally() {
        server.on(
                "GET " + POLICIES,
                Answer.json("{\"items\": [{\"id\": \"p0\", \"name\": \"reader-2\"}, " + POLICY_BODY + "]}"));
        assertThat(client.accessPolicies().findByName("us", "reader"))
                .hasValueSatisfying(policy -> assertThat(policy.id()).isEqualTo("p1"));
        assertThat(client.accessPolicies().findByName("us", "read")).isEmpty();
        assertThat(server.received().get(0).parameters()).containsEntry("name", "reader");
    }

    @Test
    void findBySlug_isEmpty_whenTheStackIsMissingOrDeleted() {
        server.on("GET " + STACK, STACK_BODY, Answer.notFound(), deletedStack());
        assertThat(client.stacks().findBySlug("shop")).isPresent();
        assertThat(client.stacks().findBySlug("shop")).isEmpty();
        assertThat(client.stacks().findBySlug("shop")).isEmpty();
    }

    @Test
    @SuppressWarnings("deprecation") // the deprecated keys are part of the client
    void deleteIfExists_takesNotFoundForSuccess() {
        server.on("DELETE " + STACK, STACK_BODY, Answer.notFound());
        assertThat(client.stacks().deleteIfExists("shop")).isTrue();
        assertThat(client.stacks().deleteIfExists("shop")).isFalse();
        server.onAll(request -> Answer.notFound());
        assertThat(client.accessPolicies().deleteIfExists("us", "p1")).isFalse();
        assertThat(client.tokens().deleteIfExists("us", "t1")).isFalse();
        assertThat(client.plugins().deleteIfExists("shop", "clock")).isFalse();
        assertThat(client.apiKeys().deleteIfExists("org", "key")).isFalse();
        assertThat(server.received()).hasSize(6);
    }

    @Test
    void update_writesTheChangesAndWhatTheApiReplacesAnyhow_andKeepsWhatIsUnknown() {
        server.on("GET " + POLICIES + "/p1", Answer.json(POLICY_BODY));
        server.on("POST " + POLICIES + "/p1", Answer.json(POLICY_BODY));
        client.accessPolicies().update("us", "p1", policy -> policy.toBuilder()
                .addScope("logs:write")
                .build());
        assertThat(server.received().get(1).body())
                .isEqualTo("{\"scopes\":[\"logs:read\",\"logs:write\"],"
                        + "\"realms\":[{\"type\":\"org\",\"identifier\":\"7\",\"hue\":\"red\"}]}");
    }

    @Test
    void update_writesNothing_whenNothingChanges() {
        server.on("GET " + POLICIES + "/p1", Answer.json(POLICY_BODY));
        assertThat(client.accessPolicies().update("us", "p1", policy -> policy).name())
                .contains("reader");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void update_refusesWhatItCannotCarry() {
        server.on("GET " + STACK, STACK_BODY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.stacks()
                        .update("shop", stack -> stack.toBuilder().slug("other").build()))
                .withMessage(
                        "an update can change nothing but name, description, labels and deleteProtection of a stack");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void conditions_areReplacedAndCleared_withTheRestLeftAsItIs() {
        server.on("GET " + POLICIES + "/p1", Answer.json(POLICY_BODY));
        server.on("POST " + POLICIES + "/p1", Answer.json(POLICY_BODY));
        client.accessPolicies().setAllowedSubnets("us", "p1", List.of("2001:db8::/32"));
        client.accessPolicies().clearConditions("us", "p1");
        assertThat(server.received().get(1).body())
                .contains("\"conditions\":{\"allowedSubnets\":[\"2001:db8::/32\"],\"hours\":\"9-17\"}");
        assertThat(server.received().get(3).body()).contains("\"conditions\":null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.accessPolicies().setAllowedSubnets("us", "p1", List.of("192.0.2.7")))
                .withMessageContaining("Conditions.allowedSubnets")
                .withMessageContaining("192.0.2.7");
    }

    @Test
    void labels_areSetRemovedAndReplaced() {
        server.on("GET " + STACK, STACK_BODY);
        server.on("POST " + STACK, STACK_BODY);
        client.stacks().setLabel("shop", "env", "prod");
        client.stacks().setLabel("shop", "team", "a");
        client.stacks().removeLabel("shop", "team");
        client.stacks().replaceLabels("shop", Map.of());
        assertThat(writes())
                .containsExactly(
                        "{\"labels\":{\"team\":\"a\",\"env\":\"prod\"}}", "{\"labels\":{}}", "{\"labels\":{}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.stacks().setLabel("shop", "bad key", "x"))
                .withMessageContaining("bad key");
    }

    @Test
    void protection_isSwitchedWithOneRequest() {
        server.on("POST " + STACK, STACK_BODY);
        client.stacks().protect("shop");
        client.stacks().unprotect("shop");
        assertThat(writes()).containsExactly("{\"deleteProtection\":true}", "{\"deleteProtection\":false}");
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void createOrFind_looksUpRatherThanCreatesAgain_whenTheOutcomeIsUnknown() {
        for (Answer lost : List.of(Answer.dropped(), Answer.of(504, "<html>"), Answer.of(200, "{\"id\": 5, \"sl"))) {
            server.received().clear();
            server.on("POST /api/instances", lost).on("GET " + STACK, STACK_BODY);
            assertThat(client.stacks().createOrFind(stack()).id()).isEqualTo(5);
            assertThat(server.lines()).containsExactly("POST /api/instances", "GET " + STACK);
        }
        server.on("POST " + POLICIES, Answer.dropped())
                .on("GET " + POLICIES, Answer.json("{\"items\": [" + POLICY_BODY + "]}"));
        assertThat(client.accessPolicies().createOrFind("us", policy()).id()).isEqualTo("p1");
    }

    @Test
    void createOrFind_failsAsTheCreateDid_whenNothingIsFoundOrTheApiRefused() {
        server.on("POST /api/instances", Answer.dropped()).on("GET " + STACK, Answer.notFound());
        assertThatThrownBy(() -> client.stacks().createOrFind(stack())).isInstanceOf(ConnectionException.class);
        server.on("GET " + STACK, Answer.error(503, "Loading", "later"));
        assertThatThrownBy(() -> client.stacks().createOrFind(stack()))
                .isInstanceOf(ConnectionException.class)
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(UnavailableException.class));
        server.received().clear();
        server.on("POST /api/instances", Answer.error(409, "Conflict", "That url is not available"));
        assertThatThrownBy(() -> client.stacks().createOrFind(stack())).isInstanceOf(ConflictException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void createOrFind_looksNothingUp_whenTheRequestNeverLeft() {
        StubTransport unreachable =
                new StubTransport(request -> CompletableFuture.failedFuture(new ConnectException("refused")));
        try (GcomClient offline = server.client().transport(unreachable).build()) {
            assertThatThrownBy(() -> offline.stacks().createOrFind(stack())).isInstanceOf(ConnectionException.class);
        }
        assertThat(unreachable.requests()).hasSize(1);
    }

    @Test
    void createOrReplaceLost_deletesTheTokenWhoseSecretIsLost_andCreatesItOnceMore() {
        server.on("GET " + TOKENS, tokens(), tokens("t1"))
                .on(
                        "POST " + TOKENS,
                        Answer.dropped(),
                        Answer.json("{\"id\": \"t2\", \"name\": \"n\", \"token\": \"s\"}"))
                .on("DELETE " + TOKENS + "/t1", Answer.of(204, ""));
        CreatedToken token = client.tokens().createOrReplaceLost("us", token());
        assertThat(token.token()).isEqualTo(Optional.of("s"));
        assertThat(server.lines())
                .containsExactly(
                        "GET " + TOKENS,
                        "POST " + TOKENS,
                        "GET " + TOKENS,
                        "DELETE " + TOKENS + "/t1",
                        "POST " + TOKENS);
    }

    @Test
    void createOrReplaceLost_deletesNothing_whenTheNameWasTakenBefore() {
        server.on("GET " + TOKENS, tokens("t0")).on("POST " + TOKENS, Answer.dropped());
        assertThatThrownBy(() -> client.tokens().createOrReplaceLost("us", token()))
                .isInstanceOf(ConnectionException.class);
        assertThat(server.lines()).containsExactly("GET " + TOKENS, "POST " + TOKENS);
    }

    @Test
    void async_failsWithTheExceptionItself() {
        server.on("GET " + STACK, Answer.error(409, "Conflict", "taken"));
        assertThat(client.async().stacks().findBySlug("shop"))
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(ConflictException.class);
    }

    private List<String> writes() {
        return server.received().stream()
                .filter(request -> request.method().equals("POST"))
                .map(request -> request.body())
                .toList();
    }

    private static CreateStackRequest stack() {
        return CreateStackRequest.builder().name("Shop").slug("shop").build();
    }

    private static Answer deletedStack() {
        return Answer.json("{\"id\": 5, \"slug\": \"shop\", \"name\": \"Shop\", \"status\": \"deleted\"}");
    }

    private static CreateAccessPolicyRequest policy() {
        return CreateAccessPolicyRequest.builder()
                .name("reader")
                .addScope("logs:read")
                .addRealm(Realm.builder().type(RealmType.ORG).identifier("7").build())
                .build();
    }

    private static CreateTokenRequest token() {
        return CreateTokenRequest.builder().accessPolicyId("p1").name("n").build();
    }

    private static Answer tokens(String... ids) {
        String items = String.join(
                ", ",
                List.of(ids).stream()
                        .map(id -> "{\"id\": \"" + id + "\", \"name\": \"n\"}")
                        .toList());
        return Answer.json("{\"items\": [" + items + "]}");
    }
}
