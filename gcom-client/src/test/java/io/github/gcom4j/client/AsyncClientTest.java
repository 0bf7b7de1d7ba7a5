package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.published.PublishedAsyncServices;
import io.github.gcom4j.client.published.PublishedServices;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class AsyncClientTest {
    @ParameterizedTest
    @MethodSource("twins")
    void twin_hasTheSameMethods(Class<?> blocking, Class<?> async) {
        assertThat(signatures(async)).isEqualTo(signatures(blocking)).isNotEmpty();
    }

    /** What the clients are asked for: the services, of which the spec can bring more, and the waiters. */
    static Stream<Arguments> twins() {
        List<Arguments> twins = Stream.concat(
                        twins(GcomClient.class, GcomAsyncClient.class),
                        twins(PublishedServices.class, PublishedAsyncServices.class))
                .toList();
        assertThat(twins).hasSizeGreaterThanOrEqualTo(18);
        return twins.stream();
    }

    private static Stream<Arguments> twins(Class<?> blocking, Class<?> async) {
        return Arrays.stream(async.getMethods())
                .filter(accessor -> accessor.getReturnType().getSimpleName().contains("Async")
                        && accessor.getReturnType() != GcomAsyncClient.class)
                .map(accessor -> Arguments.of(blockingTwin(blocking, accessor.getName()), accessor.getReturnType()));
    }

    private static Class<?> blockingTwin(Class<?> blocking, String accessor) {
        try {
            return blocking.getMethod(accessor).getReturnType();
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    @SuppressWarnings("deprecation") // the deprecated keys have a twin too
    void everyOperation_isReachedWithTheRightRequest() {
        try (ScriptedServer server = new ScriptedServer();
                GcomClient client = server.client().build()) {
            server.onAll(request -> Answer.json("{}"));
            GcomAsyncClient async = client.async();
            List<CompletableFuture<?>> calls = List.of(
                    async.accessPolicies().get("us", "p1"),
                    async.accessPolicies().delete("us", "p1"),
                    async.tokens().get("us", "t1"),
                    async.tokens().delete("us", "t1"),
                    async.tokens()
                            .update(
                                    "us",
                                    "t1",
                                    UpdateTokenRequest.builder()
                                            .displayName("x")
                                            .build()),
                    async.stacks().list("org"),
                    async.stacks().get("shop"),
                    async.stacks()
                            .update(
                                    "shop",
                                    UpdateStackRequest.builder().name("x").build()),
                    async.stacks().delete("shop"),
                    async.stacks().listDataSources("shop"),
                    async.stacks().connections("shop"),
                    async.stacks()
                            .createGrafanaApiKey(
                                    "shop",
                                    CreateGrafanaApiKeyRequest.builder()
                                            .name("k")
                                            .role(GrafanaRole.VIEWER)
                                            .build()),
                    async.plugins().list("shop"),
                    async.plugins().get("shop", "clock"),
                    async.plugins().delete("shop", "clock"),
                    async.regions().list(),
                    async.organizations().get("org"),
                    async.billedUsage().get("org", YearMonth.of(2026, 2)),
                    async.apiKeys().list("org"),
                    async.apiKeys()
                            .create(
                                    "org",
                                    CreateApiKeyRequest.builder()
                                            .name("k")
                                            .role(ApiKeyRole.VIEWER)
                                            .build()));
            // An empty object is no answer of some operations; what counts here is the request.
            assertThat(CompletableFuture.allOf(calls.stream()
                            .map(call -> call.exceptionally(failure -> null))
                            .toArray(CompletableFuture[]::new)))
                    .succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(server.lines())
                    .containsExactlyInAnyOrder(
                            "GET /api/v1/accesspolicies/p1",
                            "DELETE /api/v1/accesspolicies/p1",
                            "GET /api/v1/tokens/t1",
                            "DELETE /api/v1/tokens/t1",
                            "POST /api/v1/tokens/t1",
                            "GET /api/orgs/org/instances",
                            "GET /api/instances/shop",
                            "POST /api/instances/shop",
                            "DELETE /api/instances/shop",
                            "GET /api/instances/shop/datasources",
                            "GET /api/instances/shop/connections",
                            "POST /api/instances/shop/api/auth/keys",
                            "GET /api/instances/shop/plugins",
                            "GET /api/instances/shop/plugins/clock",
                            "DELETE /api/instances/shop/plugins/clock",
                            "GET /api/stack-regions",
                            "GET /api/orgs/org",
                            "GET /api/orgs/org/billed-usage",
                            "GET /api/orgs/org/api-keys",
                            "POST /api/orgs/org/api-keys");
        }
    }

    @Test
    void cancelling_abortsTheRequest_inTheMiddleOfASequenceToo() {
        NeverAnswering transport = new NeverAnswering();
        try (GcomClient client =
                GcomClient.builder().token("t").transport(transport).build()) {
            GcomAsyncClient async = client.async();
            List<CompletableFuture<?>> calls = List.of(
                    async.stacks().get("shop"),
                    async.stacks().setLabel("shop", "team", "a"),
                    async.stacks().deleteIfExists("shop"),
                    async.accessPolicies().findByName("us", "reader"),
                    async.tokens().list("us").toList(),
                    async.plugins().delete("shop", "clock"),
                    async.waiters().stackGone("shop", WaitOptions.defaults()));
            transport.awaitSent(7);
            assertThat(transport.sent).hasSize(7).noneMatch(CompletableFuture::isDone);
            calls.forEach(call -> assertThat(call.cancel(true)).isTrue());
            assertThat(transport.sent).hasSize(7).allMatch(CompletableFuture::isCancelled);
        }
    }

    @Test
    void callsInFlight_holdNoThread() {
        NeverAnswering transport = new NeverAnswering();
        try (GcomClient client =
                GcomClient.builder().token("t").transport(transport).build()) {
            int before = Thread.activeCount();
            for (int i = 0; i < 2_000; i++) {
                CompletableFuture<?> unused = client.async().stacks().setLabel("shop" + i, "team", "a");
            }
            transport.awaitSent(2_000);
            assertThat(transport.sent).hasSize(2_000);
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 1);
        }
    }

    private static Set<String> signatures(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(AsyncClientTest::signature)
                .collect(Collectors.toSet());
    }

    /** Describes a method as its blocking twin: without the future around the result. */
    private static String signature(Method method) {
        String result = method.getGenericReturnType()
                .getTypeName()
                .replaceFirst("^java\\.util\\.concurrent\\.CompletableFuture<(.*)>$", "$1")
                .replace("java.lang.Void", "void")
                .replace("java.lang.Boolean", "boolean")
                .replace("Async", "");
        return result + " " + method.getName() + Arrays.toString(method.getGenericParameterTypes());
    }

    /** Keeps every request waiting for ever. */
    private static final class NeverAnswering implements HttpTransport {
        private final List<CompletableFuture<TransportResponse>> sent = Collections.synchronizedList(new ArrayList<>());

        /** The client hands its calls over to threads of its own. */
        void awaitSent(int requests) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (sent.size() < requests) {
                    Thread.onSpinWait();
                }
            });
        }

        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
            sent.add(answer);
            return answer;
        }

        @Override
        public void close() {}
    }
}
