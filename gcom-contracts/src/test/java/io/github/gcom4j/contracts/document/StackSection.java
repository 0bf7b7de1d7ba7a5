package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Map;

@SuppressWarnings("deprecation") // the keys of Grafana instances are deprecated but still promised
final class StackSection extends DocumentContracts {
    private static final String SLUG = "createcloudstack";
    private static final String KEY =
            "eyJrIjoiMWpSRVhRUVJHZlc3NW1laklzV3htQUt0cUxtS3RuWFUiLCJuIjoidGVzdGtleSIsImlkIjoxf";

    @Override
    void describe() {
        answers(
                "listStacks",
                request("listStacks", "a stack", Map.of(), "GET", "/api/orgs/grafanacom/instances"),
                new PactDslJsonBody().minArrayLike("items", 1, stack(), 1).integerType("total", 1),
                client -> assertThat(client.stacks().list("grafanacom"))
                        .singleElement()
                        .satisfies(stack -> assertThat(stack.slug()).isEqualTo(SLUG)));
        answers(
                "createStack",
                request("createStack", "no stack has the slug", Map.of(), "POST", "/api/instances")
                        .body("""
                                {
                                  "name": "createcloudstack",
                                  "slug": "createcloudstack",
                                  "region": "us",
                                  "labels": {
                                    "key": "value"
                                  }
                                }""", JSON),
                labelled("key", "value"),
                client -> assertThat(client.stacks()
                                .create(CreateStackRequest.builder()
                                        .name(SLUG)
                                        .slug(SLUG)
                                        .region("us")
                                        .labels(Map.of("key", "value"))
                                        .build())
                                .labels())
                        .containsEntry("key", "value"));
        answers(
                "updateStack",
                stack("updateStack", "POST", "").body("""
                                {
                                  "labels": {
                                    "newkey": "newvalue"
                                  }
                                }""", JSON),
                labelled("newkey", "newvalue"),
                client -> assertThat(client.stacks()
                                .update(
                                        SLUG,
                                        UpdateStackRequest.builder()
                                                .labels(Map.of("newkey", "newvalue"))
                                                .build())
                                .labels())
                        .containsEntry("newkey", "newvalue"));
        answers("getStack", stack("getStack", "GET", ""), stack(), client -> assertThat(
                        client.stacks().get(SLUG).status())
                .contains(StackStatus.ACTIVE));
        answers(
                "deleteStack",
                stack("deleteStack", "DELETE", ""),
                stack().stringValue("status", "deleted"),
                client ->
                        assertThat(String.valueOf(client.stacks().delete(SLUG))).contains("deleted"));
        answers(
                "restartStack",
                stack("restartStack", "POST", "/restart"),
                PactDslJsonRootValue.booleanType(true),
                client -> assertThat(client.stacks().restart(SLUG)).isTrue());
        answers(
                "createGrafanaApiKey",
                stack("createGrafanaApiKey", "POST", "/api/auth/keys").body("""
                                {
                                  "name": "testkey",
                                  "role": "Admin",
                                  "secondsToLive": 3600
                                }""", JSON),
                new PactDslJsonBody()
                        .integerType("id", 1)
                        .stringType("name", "testkey")
                        .stringType("key", KEY),
                client -> assertThat(client.stacks()
                                .createGrafanaApiKey(
                                        SLUG,
                                        CreateGrafanaApiKeyRequest.builder()
                                                .name("testkey")
                                                .role(GrafanaRole.ADMIN)
                                                .secondsToLive(3600L)
                                                .build())
                                .key())
                        .contains(KEY));
        answers(
                "listDataSources",
                stack("listDataSources", "GET", "/datasources"),
                new PactDslJsonBody()
                        .minArrayLike(
                                "items",
                                1,
                                new PactDslJsonBody()
                                        .integerType("id", 25744816)
                                        .integerType("instanceId", 2860016)
                                        .stringType("name", "grafanacloud-usage")
                                        .stringType("type", "prometheus")
                                        .stringType("url", "https://billing.grafana.net/api/prom")
                                        .integerType("basicAuth", 1)
                                        .stringType("basicAuthUser", "65299211"),
                                1),
                client -> assertThat(client.stacks().listDataSources(SLUG))
                        .singleElement()
                        .satisfies(source -> assertThat(source.basicAuth()).contains(true)));
        // The document is older than this operation: these are names of the vendor's published description.
        answers(
                "getStackConnections",
                stack("getStackConnections", "GET", "/connections"),
                new PactDslJsonBody()
                        .object("privateConnectivityInfo")
                        .minArrayLike("tenants", 1, new PactDslJsonBody().stringType("type", "prometheus"), 1)
                        .closeObject(),
                client -> assertThat(client.stacks().connections(SLUG).privateConnectivityInfo())
                        .isPresent());
    }

    private static PactDslRequestWithPath stack(String operation, String method, String below) {
        return request(
                operation, "a stack", Map.of("stackIdOrSlug", SLUG), method, "/api/instances/${stackIdOrSlug}" + below);
    }

    private static PactDslJsonBody labelled(String key, String value) {
        PactDslJsonBody stack = stack();
        stack.object("labels").stringType(key, value).closeObject();
        return stack;
    }

    private static PactDslJsonBody stack() {
        return new PactDslJsonBody()
                .integerType("id", 507363)
                .integerType("orgId", 652992)
                .stringType("orgSlug", "grafanacom")
                .stringType("name", SLUG)
                .stringType("url", "https://createcloudstack.grafana.net")
                .stringType("slug", SLUG)
                .stringType("status", "active")
                .stringType("createdAt", "2023-01-04T08:20:07.000Z")
                .integerType("hmInstancePromId", 715511)
                .stringType("hmInstancePromUrl", "https://prometheus-us-central1.grafana.net")
                .stringType("regionSlug", "us");
    }
}
