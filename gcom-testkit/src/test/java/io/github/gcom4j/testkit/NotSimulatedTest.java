package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import io.github.gcom4j.testkit.junit.GcomExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An operation that only the spec has is checked like any other, answered with the example of the spec, and marked. */
class NotSimulatedTest {
    private static final Spec SPEC = withMembers();
    private static final String MEMBERS = "/api/orgs/grafanacom/spec-members";
    private static final String MARK = "X-Gcom-Fake";

    private final FakeGrafanaCloud cloud =
            FakeGrafanaCloud.builder().spec(SPEC).enforcePermissions().start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aListIsAnsweredWithTheExampleOfTheSpec() {
        Answer answer = http.get(MEMBERS + "?direction=asc");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(example("listSpecMembers", 200));
    }

    @Test
    void aCreateIsAnsweredWithTheStatusAndTheExampleOfTheSpec() {
        Answer answer = create("{\"username\": \"john\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).isEqualTo(example("createSpecMember", 201));
    }

    @Test
    void whatHasNoBodyIsAnsweredWithoutOne() {
        Answer answer = http.delete(MEMBERS);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void theAnswerAndTheJournalSayThatItIsNotSimulated() {
        Answer answer = http.get(MEMBERS);

        assertThat(answer.headers().firstValue(MARK)).contains("not-simulated");
        Exchange exchange = cloud.journal().get(0);
        assertThat(exchange.simulated()).isFalse();
        assertThat(exchange.toString()).contains("GET " + MEMBERS + " [not simulated]");
    }

    @Test
    void whatIsSimulatedIsNotMarked() {
        Answer answer = http.get("/api/orgs/grafanacom");

        assertThat(answer.headers().firstValue(MARK)).isEmpty();
        assertThat(cloud.journal().get(0).simulated()).isTrue();
    }

    @Test
    void itNeedsAToken() {
        assertThat(http.withToken("").get(MEMBERS).status()).isEqualTo(401);
        assertThat(http.withToken("glc_unknown").get(MEMBERS).code()).isEqualTo("InvalidCredentials");
    }

    @Test
    void itNeedsTheScopesOfTheSpec() {
        PlainHttp limited = withScope(http, "org-members:read");

        assertThat(limited.get(MEMBERS).status()).isEqualTo(200);
        Answer refused = limited.post(MEMBERS, "{\"username\": \"john\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).isEqualTo("You do not have permission to perform the requested action.");
    }

    @Test
    void theScopesOfTheSpecThatAreMissingAreReportedByName() {
        try (FakeGrafanaCloud reporting =
                FakeGrafanaCloud.builder().spec(SPEC).reportPermissions().start()) {
            PlainHttp limited = withScope(PlainHttp.to(reporting), "org-members:read");

            assertThat(limited.post(MEMBERS, "{\"username\": \"john\"}").status())
                    .isNotEqualTo(403);
            assertThat(reporting.violations())
                    .filteredOn(violation -> violation.rule().equals("x-required-scopes"))
                    .singleElement()
                    .asString()
                    .contains("missing required scope [org-members:write], received [org-members:read]");
        }
    }

    private static PlainHttp withScope(PlainHttp http, String scope) {
        String policy = "{\"name\": \"p\", \"scopes\": [\"%s\"], \"realms\": %s}".formatted(scope, World.REALM);
        String id =
                http.post("/api/v1/accesspolicies?region=us", policy).at("/id").asString();
        String token = "{\"accessPolicyId\": \"%s\", \"name\": \"t\"}".formatted(id);
        return http.withToken(
                http.post("/api/v1/tokens?region=us", token).at("/token").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"username\": 7}", "{\"username\": \"a\", \"role\": \"King\"}"})
    void aBodyThatBreaksTheSpecIsRefused(String body) {
        Answer answer = create(body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.headers().firstValue(MARK)).contains("not-simulated");
        assertThat(cloud.violations()).extracting(Violation::part).contains("body");
    }

    @Test
    void aParameterThatBreaksTheSpecIsRefusedEvenIfNoSuchStatusIsDocumented() {
        assertThat(http.get(MEMBERS + "?direction=sideways").message())
                .isEqualTo("Invalid direction sideways specified");
        assertThat(http.post(MEMBERS, "{\"username\": \"john\"}").message()).isEqualTo("Field is required: X-Reason");
        assertThat(cloud.violations()).extracting(Violation::pointer).contains("direction", "X-Reason");
    }

    @Test
    void withoutAnExampleItIsNotImplemented() {
        Answer answer = http.send("PUT", MEMBERS, "");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.message())
                .isEqualTo(
                        "The fake does not simulate updateSpecMembers and the spec has no example of its status 200");
    }

    @Test
    void aStrictExtensionMakesAStrictFake() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(StrictCase.class))
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(0));
    }

    static class StrictCase {
        @RegisterExtension
        final GcomExtension grafana = GcomExtension.perTest().strict().with(fake -> fake.spec(SPEC));

        @Test
        void isRefused(FakeGrafanaCloud cloud) {
            assertThat(PlainHttp.to(cloud).get(MEMBERS).code()).isEqualTo("NotSimulated");
        }
    }

    @Test
    void aStrictFakeRefusesIt() {
        try (FakeGrafanaCloud strict =
                FakeGrafanaCloud.builder().spec(SPEC).strict().start()) {
            Answer answer = PlainHttp.to(strict).get(MEMBERS);

            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.code()).isEqualTo("NotSimulated");
            assertThat(answer.message())
                    .isEqualTo(
                            "The fake does not simulate listSpecMembers and is strict: script the answer as a fault, or"
                                    + " start the fake without strict");
            assertThat(strict.journal().get(0).simulated()).isFalse();
            assertThat(PlainHttp.to(strict).get("/api/orgs/grafanacom").status())
                    .isEqualTo(200);
        }
    }

    private Answer create(String body) {
        return http.send(http.request(MEMBERS)
                .header("Content-Type", "application/json")
                .header("X-Reason", "new colleague")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode example(String operation, int status) {
        return SPEC.operation(operation).example(status);
    }

    /** The list and the create of members, which the vendor has published, beside everything else. */
    private static Spec withMembers() {
        try (InputStream text = NotSimulatedTest.class.getResourceAsStream("spec-members.json")) {
            JsonNode members = Json.mapper().readTree(Objects.requireNonNull(text));
            ObjectNode root = Spec.shipped().root().deepCopy();
            ((ObjectNode) root.path("paths")).setAll((ObjectNode) members.path("paths"));
            ((ObjectNode) root.at("/components/schemas")).setAll((ObjectNode) members.at("/components/schemas"));
            return Spec.of(root);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
