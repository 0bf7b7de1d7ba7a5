package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.Stub;
import io.github.gcom4j.testkit.route.StubHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What helps to test more than the API: stubs, verifications that wait, scopes. */
class StubsTest {
    private static final StubHandler FOLDERS = (request, store) -> {
        if (request.method().equals("POST")) {
            store.put("f" + store.values().size(), request.body());
            return RouteResponse.of(200, "application/json", request.body());
        }
        return RouteResponse.of(200, "application/json", store.values().toString());
    };

    @Test
    void aStubBelowAStackKeepsAStateForEachOne() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .stub("/stacks/{slug}/api/folders", FOLDERS)
                .start()) {
            PlainHttp http = PlainHttp.to(cloud);
            cloud.given().stack("one");
            http.post("/stacks/one/api/folders", "{\"title\":\"a\"}");

            assertThat(http.get("/stacks/one/api/folders").text()).isEqualTo("[{\"title\":\"a\"}]");
            assertThat(http.get("/stacks/two/api/folders").text()).isEqualTo("[]");
            assertThat(http.get("/stacks/one/api/health").status()).isEqualTo(200);
            String saved = cloud.snapshot();
            cloud.reset();
            assertThat(http.get("/stacks/one/api/folders").text()).isEqualTo("[]");
            cloud.restore(saved);
            assertThat(http.get("/stacks/one/api/folders").text()).isEqualTo("[{\"title\":\"a\"}]");
        }
    }

    @Test
    void aStubBelowTheApiAddsToItAndARouteAroundItDoesNot() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .stub("/api/oncall", (request, store) -> new RouteResponse(202, Map.of(), ""))
                .route("/", request -> new RouteResponse(418, Map.of(), ""))
                .start()) {
            PlainHttp http = PlainHttp.to(cloud);

            assertThat(http.get("/api/oncall/x").status()).isEqualTo(202);
            assertThat(http.get("/api/orgs/grafanacom/instances").status()).isEqualTo(200);
            assertThat(http.get("/elsewhere").status()).isEqualTo(418);
        }
    }

    @Test
    void aStubCanComeAndGoWhileTheFakeRuns() {
        try (FakeGrafanaCloud cloud =
                FakeGrafanaCloud.builder().stub("/api/own", answers(202)).start()) {
            PlainHttp http = PlainHttp.to(cloud);
            int posts = cloud.stubs().on("POST", "/api/own", answers(201)).id();
            assertThat(http.post("/api/own", "{}").status()).isEqualTo(201);
            assertThat(http.get("/api/own").status()).isEqualTo(202);

            assertThat(cloud.stubs().remove(posts)).isTrue();
            assertThat(cloud.stubs().remove(posts)).isFalse();
            assertThat(http.post("/api/own", "{}").status()).isEqualTo(202);

            cloud.stubs().on("/api/own", answers(203));
            assertThat(http.get("/api/own").status()).isEqualTo(203);
            cloud.reset();
            assertThat(http.get("/api/own").status()).isEqualTo(202);
            assertThat(cloud.stubs().all()).singleElement().returns("/api/own", Stub::pathPrefix);
        }
    }

    @Test
    void whatAStubAnsweredIsInTheJournal() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            cloud.stubs().on("/api/own/{id}", (request, store) -> {
                throw new IllegalStateException("broken");
            });
            PlainHttp.to(cloud).get("/api/own/1/x");

            assertThat(cloud.journal())
                    .singleElement()
                    .returns("/api/own/{id}", Exchange::stub)
                    .returns(500, Exchange::status)
                    .returns("/api/own/1/x", Exchange::target);
            assertThat(cloud.journal().toString()).contains("[stub /api/own/{id}]");
            assertThat(cloud.violations()).isEmpty();
        }
    }

    private static StubHandler answers(int status) {
        return (request, store) -> new RouteResponse(status, Map.of(), "");
    }

    @Test
    void aVerificationWaitsForAnotherThread() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            var call = CompletableFuture.runAsync(
                    () -> PlainHttp.to(cloud).post("/api/instances", "{\"name\":\"a\",\"slug\":\"late\"}"));

            cloud.verify().within(Duration.ofSeconds(20)).hasStack("late").received(Operation.CREATE_STACK, 1);
            call.join();
        }
    }

    @Test
    void aVerificationThatWaitedFailsWithTheRequestsAndTheirErrors() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            PlainHttp.to(cloud).get("/api/instances/absent");

            assertThatThrownBy(() -> cloud.verify().within(Duration.ofNanos(1)).hasStack("absent"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("There is no stack absent but []")
                    .hasMessageContaining("404 GET /api/instances/absent (getStack) \"");
        }
    }

    @Test
    void whatAPolicyLacksIsReportedRatherThanRefused() {
        try (FakeGrafanaCloud cloud =
                FakeGrafanaCloud.builder().reportPermissions().start()) {
            String token = cloud.given()
                    .token(cloud.given().accessPolicy("reader", "stacks:read"), "t")
                    .token()
                    .orElseThrow();

            assertThat(PlainHttp.to(cloud)
                            .withToken(token)
                            .post("/api/instances", "{\"name\":\"a\",\"slug\":\"a\"}")
                            .status())
                    .isEqualTo(200);

            cloud.verify().receivedViolation(Operation.CREATE_STACK, "Authorization", "x-required-scopes");
            assertThat(cloud.requiredScopes()).isNotEmpty().doesNotContain("stacks:read");
        }
    }
}
