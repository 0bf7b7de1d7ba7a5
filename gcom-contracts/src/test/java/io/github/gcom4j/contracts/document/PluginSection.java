package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.time.Instant;
import java.util.Map;

final class PluginSection extends DocumentContracts {
    private static final String STACK = "createcloudstack";
    private static final String PLUGIN = "grafana-github-datasource";
    private static final String ALL = "/api/instances/createcloudstack/plugins";

    @Override
    void describe() {
        answers(
                "listPlugins",
                request("listPlugins", "a plugin", Map.of(), "GET", ALL),
                new PactDslJsonBody().minArrayLike("items", 1, plugin(), 1),
                client -> assertThat(client.plugins().list(STACK))
                        .singleElement()
                        .satisfies(plugin -> assertThat(plugin.pluginSlug()).isEqualTo(PLUGIN)));
        answers(
                "addPlugin",
                request("addPlugin", "a stack", Map.of(), "POST", ALL).body("""
                                {
                                  "plugin": "grafana-github-datasource",
                                  "version": "1.3.1"
                                }""", JSON),
                plugin(),
                client -> assertThat(client.plugins()
                                .add(
                                        STACK,
                                        AddPluginRequest.builder()
                                                .plugin(PLUGIN)
                                                .version("1.3.1")
                                                .build())
                                .version())
                        .contains("1.3.1"));
        answers("getPlugin", plugin("getPlugin", "a plugin", "GET"), plugin(), client -> assertThat(
                        client.plugins().get(STACK, PLUGIN).pluginName())
                .contains("GitHub"));
        answers(
                "updatePlugin",
                plugin("updatePlugin", "a plugin", "POST").body("""
                                {
                                  "version": "1.3.0"
                                }""", JSON),
                plugin().stringType("updatedAt", "2023-01-04T08:55:00.088Z"),
                client -> assertThat(client.plugins()
                                .update(
                                        STACK,
                                        PLUGIN,
                                        UpdatePluginRequest.builder()
                                                .version("1.3.0")
                                                .build())
                                .updatedAt())
                        .contains(Instant.parse("2023-01-04T08:55:00.088Z")));
        answers(
                "deletePlugin",
                plugin("deletePlugin", "a plugin that was changed", "DELETE"),
                plugin().stringType("updatedAt", "2023-01-04T08:59:20.794Z"),
                client -> assertThat(String.valueOf(client.plugins().delete(STACK, PLUGIN)))
                        .contains(PLUGIN));
    }

    private static PactDslRequestWithPath plugin(String operation, String state, String method) {
        return request(operation, state, Map.of(), method, ALL + "/grafana-github-datasource");
    }

    private static PactDslJsonBody plugin() {
        return new PactDslJsonBody()
                .integerType("id", 256519)
                .integerType("instanceId", 507363)
                .stringType("instanceUrl", "https://createcloudstack.grafana.net")
                .integerType("pluginId", 663)
                .stringType("pluginSlug", PLUGIN)
                .stringType("pluginName", "GitHub")
                .stringType("version", "1.3.1")
                .stringType("latestVersion", "1.3.1")
                .stringType("createdAt", "2023-01-04T08:50:42.000Z");
    }
}
