package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.CreateApiKeyRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

@SuppressWarnings("deprecation") // the keys are deprecated but still documented
final class OrganizationSection extends DocumentContracts {
    private static final String SECRET =
            "eyJrIjoiZmU5ZDlmY2JkODkzNTg4ZGUyYTJhNmJiZGJiMWYwNjQyMGM0MzBkNiIsIm4iOiJjcmVhdGVhcGlrZXkiLCJpZCI6NjUyOTkyf";

    @Override
    void describe() {
        // The document says of this operation only that it returns the id.
        answers(
                "getOrganization",
                request("getOrganization", "an organization", Map.of(), "GET", "/api/orgs/grafanacom"),
                new PactDslJsonBody().integerType("id", 652992).stringType("slug", "grafanacom"),
                client -> assertThat(client.organizations().get("grafanacom").id())
                        .isEqualTo(652992));
        answers(
                "listRegions",
                request("listRegions", "the regions of the service", Map.of(), "GET", "/api/stack-regions"),
                new PactDslJsonBody()
                        .minArrayLike(
                                "items",
                                1,
                                new PactDslJsonBody()
                                        .integerType("id", 1)
                                        .stringType("status", "active")
                                        .stringType("slug", "us")
                                        .stringType("name", "GCP US Central")
                                        .stringType("description", "United States")
                                        .stringType("provider", "gcp"),
                                1),
                client -> assertThat(client.regions().list())
                        .singleElement()
                        .satisfies(region -> assertThat(region.slug()).isEqualTo("us")));
        answers(
                "listApiKeys",
                request("listApiKeys", "a Cloud API key", Map.of(), "GET", "/api/orgs/grafanacom/api-keys"),
                new PactDslJsonBody().minArrayLike("items", 1, key("SRE"), 1),
                client -> assertThat(client.apiKeys().list("grafanacom"))
                        .singleElement()
                        .satisfies(key -> assertThat(key.name()).isEqualTo("SRE")));
        answers(
                "createApiKey",
                request(
                                "createApiKey",
                                "no Cloud API key has the name",
                                Map.of(),
                                "POST",
                                "/api/orgs/grafanacom/api-keys")
                        .body("""
                                {
                                  "name": "createapikey",
                                  "role": "Admin"
                                }""", JSON),
                key("createapikey").stringType("token", SECRET),
                client -> assertThat(client.apiKeys()
                                .create(
                                        "grafanacom",
                                        CreateApiKeyRequest.builder()
                                                .name("createapikey")
                                                .role(ApiKeyRole.ADMIN)
                                                .build())
                                .token())
                        .contains(SECRET));
        answers(
                "deleteApiKey",
                request(
                        "deleteApiKey",
                        "a Cloud API key",
                        Map.of(),
                        "DELETE",
                        "/api/orgs/grafanacom/api-keys/createapikey"),
                PactDslJsonRootValue.booleanType(true),
                client -> assertThat(client.apiKeys().delete("grafanacom", "createapikey"))
                        .isTrue());
        answers(
                "getBilledUsage",
                request(
                                "getBilledUsage",
                                "a bill",
                                Map.of("month", 9, "year", 2024),
                                "GET",
                                "/api/orgs/grafanacom/billed-usage")
                        .query("month=9&year=2024"),
                new PactDslJsonBody()
                        .minArrayLike(
                                "items",
                                1,
                                new PactDslJsonBody()
                                        .integerType("id", 1111198068)
                                        .stringType("dimensionId", "hl")
                                        .stringType("dimensionName", "Logs")
                                        .stringType("unit", "GB")
                                        .numberType("totalUsage", new BigDecimal("251.02109133593612"))
                                        .numberType("amountDue", new BigDecimal("100.5"))
                                        .stringType("periodStart", "2024-09-01T00:00:00Z")
                                        .stringType("periodEnd", "2024-09-30T23:59:59Z"),
                                1),
                client -> assertThat(client.billedUsage()
                                .get("grafanacom", YearMonth.of(2024, 9))
                                .items())
                        .singleElement()
                        .satisfies(item -> assertThat(item.amountDue()).isPresent()));
    }

    private static PactDslJsonBody key(String name) {
        return new PactDslJsonBody()
                .integerType("id", 5046212)
                .stringType("orgSlug", "grafanacom")
                .stringType("name", name)
                .stringType("role", "Admin")
                .stringType("createdAt", "2023-01-04T07:50:54.000Z");
    }
}
