package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.AsyncClient;
import feign.Capability;
import feign.Client;
import feign.Headers;
import feign.Request;
import feign.RequestLine;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeignExtensionsTest {
    private final StubTransport transport = StubTransport.ofEmptyLists();

    interface OwnApi {
        @RequestLine("GET /own")
        @Headers({"Accept: application/json", "X-Kind: own"})
        Map<String, Object> get();

        @RequestLine("GET /own")
        Map<String, Object> get(Request.Options options);
    }

    interface OwnApiAsync {
        @RequestLine("GET /own")
        CompletableFuture<Map<String, Object>> get();

        @RequestLine("GET /own")
        CompletableFuture<Map<String, Object>> get(Request.Options options);
    }

    private GcomClientBuilder builder() {
        return GcomClient.builder().token("glc_x").transport(transport);
    }

    private void callEveryWay(GcomClient client) {
        assertThat(client.regions().list()).isEmpty();
        assertThat(client.async().regions().list().join()).isEmpty();
        assertThat(client.api(OwnApi.class).get()).containsKey("items");
        assertThat(client.api(OwnApiAsync.class).get().join()).containsKey("items");
    }

    @Test
    void aHeaderOfAnInterceptorReachesTheWireOnEveryWay() {
        callEveryWay(builder()
                .requestInterceptor(template -> template.header("X-Team", "platform"))
                .build());

        assertThat(transport.requests()).hasSize(4).allSatisfy(request -> assertThat(request.headers())
                .containsEntry("X-Team", "platform")
                .containsEntry("Authorization", "Bearer glc_x")
                .containsKey("x-request-id"));
    }

    @Test
    void anInterceptorSeesTheDeclaredHeadersAndCanTakeThemAway() {
        List<Map<String, Collection<String>>> seen = new ArrayList<>();
        GcomClient client = builder()
                .requestInterceptor(template -> {
                    seen.add(template.headers());
                    template.removeHeader("X-Kind");
                })
                .build();

        assertThat(client.api(OwnApi.class).get()).containsKey("items");

        assertThat(seen).singleElement().satisfies(headers -> assertThat(headers)
                .containsEntry("X-Kind", List.of("own"))
                .doesNotContainKey("Authorization"));
        assertThat(transport.requests().get(0).headers()).doesNotContainKey("X-Kind");
    }

    @Test
    void declaredHeadersAreSentWithoutAnInterceptorToo() {
        assertThat(builder().build().api(OwnApi.class).get()).containsKey("items");

        assertThat(transport.requests().get(0).headers())
                .containsEntry("X-Kind", "own")
                .containsEntry("Accept", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://grafana.com",
                "http://grafana.com/api",
                "https://grafana.com/apis"
            })
    void anInterceptorCannotSendTheTokenElsewhere(String elsewhere) {
        GcomClient client = builder()
                .requestInterceptor(template -> template.target(elsewhere))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.regions().list())
                .withMessage("The request does not go to https://grafana.com/api, and is not sent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.async().regions().list());
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void anInterceptorCannotReplaceTheToken() {
        callEveryWay(builder()
                .requestInterceptor(template -> template.header("Authorization", "Bearer other"))
                .build());

        assertThat(transport.requests())
                .extracting(request -> request.headers().get("Authorization"))
                .containsOnly("Bearer glc_x");
    }

    @Test
    void aCapabilityWrapsTheClientsOfEveryWayAndSeesNoToken() {
        Watching watching = new Watching();

        callEveryWay(builder().capability(watching).build());

        assertThat(watching.seen).hasSize(4).allSatisfy(request -> assertThat(request.headers())
                .doesNotContainKey("Authorization"));
        assertThat(transport.requests()).hasSize(4);
    }

    @Test
    void aViewKeepsInterceptors() {
        GcomClient client = builder()
                .requestInterceptor(template -> template.header("X-Team", "platform"))
                .build();

        callEveryWay(client.with(CallOptions.builder().header("X-More", "1").build()));

        assertThat(transport.requests()).allSatisfy(request -> assertThat(request.headers())
                .containsEntry("X-Team", "platform")
                .containsEntry("X-More", "1"));
    }

    @Test
    void theReadTimeoutOfOptionsCountsForTheirCall() {
        GcomClient client = builder().requestTimeout(Duration.ofSeconds(7)).build();
        Request.Options options = new Request.Options(1, TimeUnit.SECONDS, 3, TimeUnit.SECONDS, false);

        assertThat(client.api(OwnApi.class).get(options)).isNotEmpty();
        assertThat(client.api(OwnApiAsync.class).get(options).join()).isNotEmpty();
        callEveryWay(client);

        assertThat(transport.requests())
                .extracting(TransportRequest::timeout)
                .extracting(Duration::toSeconds)
                .containsExactly(3L, 3L, 7L, 7L, 7L, 7L);
    }

    /** Looks at each request that Feign sends. Feign finds its methods by reflection. */
    public static final class Watching implements Capability {
        private final List<Request> seen = new ArrayList<>();

        @Override
        public Client enrich(Client client) {
            return (request, options) -> {
                seen.add(request);
                return client.execute(request, options);
            };
        }

        @Override
        public AsyncClient<Object> enrich(AsyncClient<Object> client) {
            return (request, options, context) -> {
                seen.add(request);
                return client.execute(request, options, context);
            };
        }
    }
}
