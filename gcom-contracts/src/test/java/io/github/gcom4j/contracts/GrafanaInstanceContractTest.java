package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.DataSource;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.StackConnections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@SuppressWarnings("deprecation") // the keys of Grafana instances are deprecated but still promised
class GrafanaInstanceContractTest extends ContractTest {
    private static final String SLUG = StackContractTest.SLUG;
    private static final Map<String, Object> STACK = StackContractTest.STACK;

    private final ContractCall<Boolean> restart = CONTRACTS
            .call("restartStack", client -> client.stacks().restart(SLUG))
            .path("stackIdOrSlug", SLUG);
    private final ContractCall<GrafanaApiKey> key = key(CreateGrafanaApiKeyRequest.builder()
                    .name("testkey")
                    .role(GrafanaRole.ADMIN)
                    .secondsToLive(3600L)
                    .build())
            .sends(FULL);
    private final ContractCall<List<DataSource>> dataSources = CONTRACTS
            .call("listDataSources", client -> client.stacks().listDataSources(SLUG))
            .path("stackIdOrSlug", SLUG);
    private final ContractCall<StackConnections> connections = CONTRACTS
            .call("getStackConnections", client -> client.stacks().connections(SLUG))
            .path("stackIdOrSlug", SLUG);

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                restart.contract("answers true")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(answer -> assertThat(answer).isTrue()),
                key.contract("returns the key with its secret")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(created -> assertThat(created.key()).isPresent()),
                taken(
                        key,
                        "takenName",
                        "a Grafana API key with the name",
                        Map.of("stackIdOrSlug", SLUG, "name", "testkey")),
                dataSources
                        .contract("returns every data source")
                        .given("the data sources of the documentation", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(sources -> assertThat(sources).hasSize(2)),
                connections
                        .contract("returns the addresses")
                        .given("a stack", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(found -> assertThat(found.otlpHttpUrl()).isPresent()),
                notFound(connections, "a stack whose connectivity is not known yet", STACK));
    }

    private static ContractCall<GrafanaApiKey> key(CreateGrafanaApiKeyRequest request) {
        return CONTRACTS
                .call("createGrafanaApiKey", client -> client.stacks().createGrafanaApiKey(SLUG, request))
                .path("stackIdOrSlug", SLUG);
    }
}
