package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.Exchange;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FaultRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the live view shows: the latest of everything, and no secret. */
final class Overview {
    private static final int MOST = 100;

    private Overview() {}

    static String of(FakeGrafanaCloud fake) {
        JsonNode state = Json.mapper().readTree(fake.snapshot()).path("state");
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("now", fake.clock().instant().toString());
        overview.put("organization", state.path("organization").path("slug").asString());
        overview.put("stacks", latest(state.path("stacks")));
        overview.put("accessPolicies", latestByRegion(state.path("policies")));
        overview.put("tokens", latestByRegion(state.path("tokens")));
        overview.put("plugins", latestByStack(state.path("plugins")));
        overview.put("apiKeys", latest(state.path("apiKeys")));
        overview.put(
                "faults",
                fake.faults().rules().stream().map(FaultRule::toString).toList());
        overview.put("exchanges", exchanges(fake.journal()));
        return AdminJson.write(overview);
    }

    private static Map<String, Object> latest(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(item -> items.add(item));
        return counted(items);
    }

    private static Map<String, Object> latestByRegion(JsonNode lists) {
        return latestOf(lists, "region");
    }

    private static Map<String, Object> latestByStack(JsonNode lists) {
        return latestOf(lists, "stack");
    }

    private static Map<String, Object> latestOf(JsonNode lists, String key) {
        List<JsonNode> items = new ArrayList<>();
        lists.properties().forEach(list -> list.getValue()
                .forEach(item -> items.add(withoutSecret(item).put(key, list.getKey()))));
        return counted(items);
    }

    /** A saved token is the token and its secret. */
    private static ObjectNode withoutSecret(JsonNode item) {
        return ((ObjectNode) (item.has("secret") ? item.path("token") : item)).deepCopy();
    }

    private static Map<String, Object> counted(List<JsonNode> items) {
        List<JsonNode> latest = new ArrayList<>(items.subList(Math.max(0, items.size() - MOST), items.size()));
        Collections.reverse(latest);
        return Map.of("total", items.size(), "latest", latest);
    }

    private static Map<String, Object> exchanges(List<Exchange> exchanges) {
        List<Map<String, Object>> latest = new ArrayList<>();
        for (int index = exchanges.size() - 1; index >= Math.max(0, exchanges.size() - MOST); index--) {
            latest.add(AdminJson.exchange(exchanges.get(index)));
        }
        return Map.of("total", exchanges.size(), "latest", latest);
    }
}
