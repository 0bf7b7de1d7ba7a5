package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.FULL;
import static io.github.gcom4j.contracts.spec.Variant.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreatedApiKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@SuppressWarnings("deprecation") // the keys are deprecated but still promised
class ApiKeyContractTest extends ContractTest {
    private static final Map<String, Object> KEY = Map.of("orgSlug", "grafanacom", "name", "createapikey");

    private final Call<List<ApiKey>> list = CONTRACTS
            .call("listApiKeys", client -> client.apiKeys().list("grafanacom"))
            .path("orgSlug", "grafanacom");
    private final Call<CreatedApiKey> create = CONTRACTS
            .call("createApiKey", client -> client.apiKeys()
                    .create(
                            "grafanacom",
                            CreateApiKeyRequest.builder()
                                    .name("createapikey")
                                    .role(ApiKeyRole.ADMIN)
                                    .build()))
            .path("orgSlug", "grafanacom")
            .sends(FULL);
    private final Call<Boolean> delete = CONTRACTS
            .call("deleteApiKey", client -> client.apiKeys().delete("grafanacom", "createapikey"))
            .path("orgSlug", "grafanacom")
            .path("name", "createapikey");

    @TestFactory
    Stream<DynamicTest> listApiKeys() {
        return play(
                list.contract("returns every key without its secret")
                        .given("a Cloud API key that was used", KEY)
                        .answers(200, DOCUMENTED)
                        .returning(keys -> assertThat(keys).hasSize(1)),
                list.contract("returns every property")
                        .given("a Cloud API key with a value for every property", KEY)
                        .answers(200, FULL),
                list.contract("returns a key that was never used")
                        .given("a Cloud API key that was never used", KEY)
                        .answers(200, "{\"items\": [{\"id\": 1, \"name\": \"createapikey\", \"firstUsed\": null}]}")
                        .returning(keys -> assertThat(keys.get(0).firstUsed()).isEmpty()),
                list.contract("accepts keys with nothing but what is required")
                        .given("a Cloud API key", KEY)
                        .answers(200, MINIMAL),
                unknownToken(list),
                forbidden(list));
    }

    @TestFactory
    Stream<DynamicTest> createApiKey() {
        return play(
                create.contract("returns the key with its secret")
                        .given("no Cloud API key has the name", KEY)
                        .answers(200, DOCUMENTED)
                        .returning(key -> assertThat(key.token()).isPresent()),
                create.contract("returns every property")
                        .given("a Cloud API key with a value for every property", KEY)
                        .answers(200, FULL),
                create.contract("accepts a key with nothing but what is required")
                        .given("no Cloud API key has the name", KEY)
                        .answers(200, MINIMAL),
                unknownToken(create),
                taken(create, "a Cloud API key", KEY));
    }

    @TestFactory
    Stream<DynamicTest> deleteApiKey() {
        return play(
                delete.contract("answers true")
                        .given("a Cloud API key", KEY)
                        .answers(200, DOCUMENTED)
                        .returning(answer -> assertThat(answer).isTrue()),
                unknownToken(delete),
                notFound(delete, "no Cloud API key", KEY));
    }
}
