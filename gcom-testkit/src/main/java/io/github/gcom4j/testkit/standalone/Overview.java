package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FaultRule;
import io.github.gcom4j.testkit.journal.Exchange;
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
        overview.put("stacks", latestOf(state.path("stacks")));
        overview.put("accessPolicies", latestOf(state.path("policies"), "region"));
        overview.put("tokens", latestOf(state.path("tokens"), "region"));
        overview.put("plugins", latestOf(state.path("plugins"), "stack"));
        overview.put("apiKeys", latestOf(state.path("apiKeys")));
        overview.put(
                "faults",
                fake.faults().rules().stream().map(FaultRule::toString).toList());
        overview.put("exchanges", exchanges(fake.journal()));
        return AdminJson.write(overview);
    }

    /** Lists what the snapshot keeps by region or stack, which each item is given as a property. */
    private static Map<String, Object> latestOf(JsonNode lists, String key) {
        List<JsonNode> items = new ArrayList<>();
        lists.properties().forEach(list -> list.getValue()
                .forEach(item -> items.add(unwrapped(item).put(key, list.getKey()))));
        return counted(items);
    }

    private static Map<String, Object> latestOf(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(item -> items.add(unwrapped(item)));
        return counted(items);
    }

    /** Takes the stack out of its record, and the token from beside its secret. */
    private static ObjectNode unwrapped(JsonNode item) {
        JsonNode inner = item.path("stack").isObject() ? item.path("stack") : item.path("token");
        return ((ObjectNode) (inner.isObject() ? inner : item)).deepCopy();
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
