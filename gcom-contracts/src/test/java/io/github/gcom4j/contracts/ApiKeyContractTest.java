package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreatedApiKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@SuppressWarnings("deprecation") // the keys are deprecated but still promised
class ApiKeyContractTest extends ContractTest {
    private static final Map<String, Object> KEY = Map.of("orgSlug", "grafanacom", "name", "createapikey");

    private final ContractCall<List<ApiKey>> list = CONTRACTS
            .call("listApiKeys", client -> client.apiKeys().list("grafanacom"))
            .path("orgSlug", "grafanacom");
    private final ContractCall<CreatedApiKey> create = CONTRACTS
            .call("createApiKey", client -> client.apiKeys()
                    .create(
                            "grafanacom",
                            CreateApiKeyRequest.builder()
                                    .name("createapikey")
                                    .role(ApiKeyRole.ADMIN)
                                    .build()))
            .path("orgSlug", "grafanacom")
            .sends(FULL);
    private final ContractCall<Boolean> delete = CONTRACTS
            .call("deleteApiKey", client -> client.apiKeys().delete("grafanacom", "createapikey"))
            .path("orgSlug", "grafanacom")
            .path("name", "createapikey");

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                list.contract("returns every key without its secret")
                        .given("a Cloud API key that was used", KEY)
                        .answers(200, DOCUMENTED)
                        .returning(keys -> assertThat(keys).hasSize(1)),
                create.contract("returns the key with its secret")
                        .given("no Cloud API key has the name", KEY)
                        .answers(200, DOCUMENTED)
                        .returning(key -> assertThat(key.token()).isPresent()),
                taken(create, "takenName", "a Cloud API key", KEY),
                delete.contract("answers true")
                        .given("a Cloud API key", KEY)
                        .answers(200, DOCUMENTED)
                        .returning(answer -> assertThat(answer).isTrue()));
    }
}
