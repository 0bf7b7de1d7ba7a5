package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.FULL;
import static io.github.gcom4j.contracts.spec.Variant.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.DataSource;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.StackConnections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GrafanaInstanceContractTest extends ContractTest {
    private static final String SLUG = StackContractTest.SLUG;
    private static final Map<String, Object> STACK = StackContractTest.STACK;
    private static final String SPARSE = """
            {"privateConnectivityInfo": {"tenants": [{"info": {}}], "otlp": {}, "pdc": {}}, "appPlatform": {}}
            """;

    private final Call<Boolean> restart = CONTRACTS
            .call("restartStack", client -> client.stacks().restart(SLUG))
            .path("stackIdOrSlug", SLUG);
    private final Call<GrafanaApiKey> key = key(CreateGrafanaApiKeyRequest.builder()
                    .name("testkey")
                    .role(GrafanaRole.ADMIN)
                    .secondsToLive(3600L)
                    .build())
            .sends(FULL);
    private final Call<List<DataSource>> dataSources = CONTRACTS
            .call("listDataSources", client -> client.stacks().listDataSources(SLUG))
            .path("stackIdOrSlug", SLUG);
    private final Call<StackConnections> connections = CONTRACTS
            .call("getStackConnections", client -> client.stacks().connections(SLUG))
            .path("stackIdOrSlug", SLUG);

    @TestFactory
    Stream<DynamicTest> restartStack() {
        return play(
                restart.contract("answers true")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(answer -> assertThat(answer).isTrue()),
                unknownToken(restart),
                notFound(restart, "no stack", STACK));
    }

    @TestFactory
    Stream<DynamicTest> createGrafanaApiKey() {
        return play(
                key.contract("returns the key with its secret")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(created -> assertThat(created.key()).isPresent()),
                keyOf(GrafanaRole.VIEWER)
                        .contract("needs nothing but name and role")
                        .given("a stack", STACK)
                        .answers(200, MINIMAL),
                keyOf(GrafanaRole.EDITOR)
                        .contract("takes the role Editor")
                        .given("a stack", STACK)
                        .answers(200, MINIMAL),
                unknownToken(key),
                notFound(key, "no stack", STACK),
                taken(key, "a Grafana API key with the name", Map.of("stackIdOrSlug", SLUG, "name", "testkey")));
    }

    @TestFactory
    Stream<DynamicTest> listDataSources() {
        return play(
                dataSources
                        .contract("returns every data source")
                        .given("the data sources of the documentation", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(sources -> assertThat(sources).hasSize(2)),
                dataSources
                        .contract("returns every property")
                        .given("a stack with a value for every property of its data sources", STACK)
                        .answers(200, FULL),
                dataSources
                        .contract("accepts data sources with nothing but what is required")
                        .given("a stack", STACK)
                        .answers(200, MINIMAL),
                unknownToken(dataSources),
                notFound(dataSources, "no stack", STACK),
                busy(dataSources));
    }

    @TestFactory
    Stream<DynamicTest> getStackConnections() {
        return play(
                connections
                        .contract("returns the addresses")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(found -> assertThat(found.otlpHttpUrl()).isPresent()),
                connections
                        .contract("accepts endpoints without addresses")
                        .given("a stack with hardly any connectivity", STACK)
                        .answers(200, SPARSE),
                connections
                        .contract("accepts an empty answer")
                        .given("a stack", STACK)
                        .answers(200, "{}"),
                connections
                        .contract("accepts a stack without private connectivity")
                        .given("a stack with hardly any connectivity", STACK)
                        .answers(200, "{\"privateConnectivityInfo\": {}}"),
                unknownToken(connections),
                forbidden(connections),
                notFound(connections, "a stack whose connectivity is not known yet", STACK));
    }

    private static Call<GrafanaApiKey> keyOf(GrafanaRole role) {
        return key(CreateGrafanaApiKeyRequest.builder()
                        .name("testkey")
                        .role(role)
                        .build())
                .sends("{\"name\": \"testkey\", \"role\": \"" + role.value() + "\"}");
    }

    private static Call<GrafanaApiKey> key(CreateGrafanaApiKeyRequest request) {
        return CONTRACTS
                .call("createGrafanaApiKey", client -> client.stacks().createGrafanaApiKey(SLUG, request))
                .path("stackIdOrSlug", SLUG);
    }
}
