package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientViewTest {
    private final Queue<TransportResponse> answers = new ArrayDeque<>();
    private final StubTransport transport =
            new StubTransport(request -> CompletableFuture.completedFuture(answers.remove()));
    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(new VirtualScheduler())
            .build();

    @Test
    void aViewChangesWhatItsOptionsSayAndNothingElse() {
        answers.add(StubTransport.json(503, ""));
        GcomClient view = client.with(CallOptions.builder()
                .requestTimeout(Duration.ofSeconds(3))
                .retryPolicy(RetryPolicy.none())
                .header("X-Team", "platform")
                .build());

        assertThatThrownBy(() -> view.regions().list()).isInstanceOf(UnavailableException.class);
        assertThat(transport.requests()).singleElement().satisfies(request -> {
            assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(3));
            assertThat(request.headers())
                    .containsEntry("X-Team", "platform")
                    .containsEntry("Authorization", "Bearer glc_x");
        });
    }

    @Test
    void theClientItselfStaysAsItWas() {
        answers.add(StubTransport.json(503, ""));
        answers.add(StubTransport.json(200, "{\"items\":[]}"));
        GcomClient view =
                client.with(CallOptions.builder().header("X-Team", "a").build());
        view.close();

        assertThat(client.regions().list()).isEmpty();
        assertThat(transport.requests()).hasSize(2);
        assertThat(transport.requests().get(0).headers()).doesNotContainKey("X-Team");
    }

    static Stream<Consumer<GcomClient>> callsAboutPoliciesAndTokens() {
        CreateAccessPolicyRequest policy = CreateAccessPolicyRequest.builder()
                .name("readers")
                .addScope("logs:read")
                .addRealm(Realm.builder().type(RealmType.ORG).identifier("1").build())
                .build();
        CreateTokenRequest token =
                CreateTokenRequest.builder().accessPolicyId("p").name("t").build();
        return Stream.of(
                client -> client.accessPolicies().create("us", policy),
                client -> client.accessPolicies().findByName("us", "readers"),
                client -> client.accessPolicies().get("us", "p"),
                client -> client.accessPolicies().setAllowedSubnets("us", "p", List.of("10.0.0.0/8")),
                client -> client.accessPolicies().deleteIfExists("us", "p"),
                client -> client.async().accessPolicies().create("us", policy).join(),
                client -> client.tokens().create("us", token),
                client -> client.tokens().findByName("us", "t"),
                client -> client.tokens().get("us", "t"),
                client -> client.tokens().update("us", "t", read -> read.toBuilder()
                        .displayName("T")
                        .build()),
                client -> client.tokens().deleteIfExists("us", "t"),
                client -> client.async().tokens().list("us").toList().join(),
                client -> Provisioner.of(client).ensureAccessPolicy("us", policy),
                client -> Provisioner.of(client)
                        .rotateToken(RotationPlan.of("us", "p", "t").withGrace(Duration.ZERO), created -> {}));
    }

    @ParameterizedTest
    @MethodSource("callsAboutPoliciesAndTokens")
    void everyCallAboutPoliciesAndTokensNamesTheOrganizationOfTheView(Consumer<GcomClient> call) {
        for (int request = 0; request < 4; request++) {
            answers.add(StubTransport.json(
                    200,
                    "{\"id\":\"p\",\"name\":\"x\",\"scopes\":[\"logs:read\"],\"token\":\"glc_y\","
                            + "\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}],\"items\":[]}"));
        }
        call.accept(client.with(CallOptions.builder().orgId(652992).build()));

        assertThat(transport.requests()).isNotEmpty().allSatisfy(request -> assertThat(
                        request.uri().getQuery().split("&"))
                .contains("region=us", "orgId=652992"));
    }

    @Test
    void aQueryThatNamesAnOrganizationKeepsIt() {
        answers.add(StubTransport.json(200, "{\"items\":[]}"));
        GcomClient view = client.with(CallOptions.builder().orgId(1).build());
        Queries.ListTokens query =
                Queries.ListTokens.builder().region("us").orgId(2L).build();

        assertThat(view.tokens().list(query)).isEmpty();

        assertThat(transport.requests().get(0).uri()).hasQuery("region=us&orgId=2");
    }

    @Test
    void anOrganizationThatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().orgId(0))
                .withMessage("orgId must be positive but is 0");
    }

    @Test
    void aClosedClientAndItsViewsSayThatTheyAreClosed() {
        GcomClient view = client.with(CallOptions.builder().orgId(1).build());
        client.close();
        client.close();

        for (GcomClient closed : List.of(client, view)) {
            assertThatThrownBy(() -> closed.regions().list())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThat(closed.async().regions().list())
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withMessageContaining("closed");
        }
    }

    @Test
    void theViewsOfAClientTakeTurnsWithItAtChangingThePluginsOfAStack() {
        Queue<CompletableFuture<TransportResponse>> underWay = new ArrayDeque<>();
        StubTransport slow = new StubTransport(request -> {
            underWay.add(new CompletableFuture<>());
            return underWay.element();
        });
        GcomClient parent = GcomClient.builder()
                .token("glc_x")
                .transport(slow)
                .executor(Runnable::run)
                .build();
        GcomClient view = parent.with(CallOptions.builder().build());
        GcomClient viewOfView = view.with(CallOptions.builder().build());

        CompletableFuture<Optional<Plugin>> first = parent.async().plugins().delete("mystack", "clock");
        CompletableFuture<Optional<Plugin>> second = view.async().plugins().delete("mystack", "pie");
        CompletableFuture<Optional<Plugin>> third = viewOfView.async().plugins().delete("mystack", "bar");
        for (CompletableFuture<Optional<Plugin>> change : List.of(first, second, third)) {
            assertThat(underWay).hasSize(1);
            underWay.remove().complete(StubTransport.json(200, "{\"id\":1,\"pluginSlug\":\"clock\"}"));
            assertThat(change).isCompleted();
        }
        assertThat(slow.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "host",
                "Content-Length",
                "x-request-id",
                "Accept-Encoding",
                "CONTENT-ENCODING",
                "proxy-connection",
                "TE",
                "Range",
                "a b",
                "",
                "a:b"
            })
    void aHeaderOfTheClientsOwnOrAMalformedOneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().header(name, "x"));
    }

    @Test
    void ofTwoHeadersThatDifferInCase_theLaterIsSent() {
        answers.add(StubTransport.json(200, "{\"items\":[]}"));
        client.with(CallOptions.builder()
                        .header("X-Team", "a")
                        .header("x-team", "b")
                        .build())
                .with(CallOptions.builder().header("x-TEAM", "c").build())
                .regions()
                .list();

        assertThat(transport.requests().get(0).headers().entrySet())
                .filteredOn(header -> header.getKey().equalsIgnoreCase("x-team"))
                .extracting(Map.Entry::getValue)
                .containsExactly("c");
    }

    @Test
    void aHeaderValueThatWouldStartAnotherHeaderIsRefusedAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().header("X-Team", "canary\r\nHost: evil"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    interface SamlApi {
        @RequestLine(value = "GET /orgs/{org}/saml?verbose={verbose}", decodeSlash = false)
        Map<String, Object> get(@Param("org") String org, @Param("verbose") boolean verbose);

        @RequestLine("POST /orgs/{org}/saml")
        void replace(@Param("org") String org, Map<String, Object> body);

        @RequestLine("GET /anywhere")
        Map<String, Object> from(URI elsewhere);
    }

    interface AsyncSamlApi {
        @RequestLine("GET /orgs/{org}/saml")
        CompletableFuture<List<String>> get(@Param("org") String org);
    }

    @Test
    void anEndpointOfTheUsersOwnSharesCredentialsRetriesAndErrors() {
        answers.add(StubTransport.json(503, ""));
        answers.add(StubTransport.json(200, "{\"enabled\":true}"));

        assertThat(client.api(SamlApi.class).get("my org", true)).containsEntry("enabled", true);
        assertThat(transport.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.uri()).hasToString("https://grafana.com/api/orgs/my%20org/saml?verbose=true");
            assertThat(request.headers()).containsEntry("Authorization", "Bearer glc_x");
        });
    }

    @Test
    void aWriteOfTheUsersOwnIsNotRepeatedAndItsFailureNamesIt() {
        answers.add(StubTransport.json(503, ""));

        assertThatThrownBy(() -> client.api(SamlApi.class).replace("myorg", Map.of("enabled", false)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("SamlApi.replace failed: HTTP 503")
                .extracting(failure -> ((GcomException) failure).operation().path())
                .isEqualTo("/orgs/{org}/saml");
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void anAsynchronousInterfaceOfTheUsersOwnWorksToo() {
        answers.add(StubTransport.json(200, "[\"a\"]"));
        answers.add(StubTransport.json(404, ""));
        AsyncSamlApi api = client.api(AsyncSamlApi.class);

        assertThat(api.get("myorg").join()).containsExactly("a");
        assertThatThrownBy(() -> api.get("myorg").join()).hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void theTokenGoesToNoOtherOrigin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api(SamlApi.class).from(URI.create("https://evil.example")))
                .withMessage("The request does not go to https://grafana.com/api, and is not sent");
        assertThat(transport.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "."})
    void aPathValueThatLeadsAstrayIsRefused(String org) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api(SamlApi.class).get(org, false));
        assertThat(transport.requests()).isEmpty();
    }
}
