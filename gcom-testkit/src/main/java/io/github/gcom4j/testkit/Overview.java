package io.github.gcom4j.testkit;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.state.Behaviour;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The latest of everything that is there, as it is at the moment, without secrets. */
final class Overview {
    private static final int MOST = 100;
    private static final Set<String> NOTHING_TO_SEE = Set.of("ids", "slugFreeAt", "organizations", "ownerTokens");
    private static final Comparator<StackRecord> LATEST_FIRST =
            Comparator.comparing(StackRecord::id).reversed();

    private final CloudState state;

    Overview(CloudState state) {
        this.state = state;
    }

    String toJson() {
        Map<String, Object> overview = new LinkedHashMap<>();
        synchronized (state) {
            overview.put("organization", state.organization().slug());
            overview.put("behaviour", behaviour(state.behaviour()));
            for (Table<?> table : state.tables()) {
                if (!NOTHING_TO_SEE.contains(table.name())) {
                    overview.put(table.name(), table.name().equals("stacks") ? stacks() : latest(table));
                }
            }
        }
        return Json.mapper().writeValueAsString(overview);
    }

    /** Named as the admin API takes it. */
    private static Map<String, Object> behaviour(Behaviour now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("stackReadyAfter", text(now.readyAfter()));
        all.put("connectionsKnownAfter", text(now.connectionsAfter()));
        all.put("stackDeletionTakes", text(now.deletionTakes()));
        all.put("slugReusableAfter", text(now.slugReuseAfter()));
        all.put("pluginChangeTakes", text(now.pluginChangeTakes()));
        all.put("stackLimit", now.stackLimit());
        all.put("regions", now.regions());
        all.put("organizationRegions", now.ownRegions());
        all.put("users", now.users());
        all.put("refuseAsDocumented", now.refusesAsDocumented());
        all.put("grafanaApiKeysGone", now.grafanaKeysGone());
        return all;
    }

    private static String text(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> stacks() {
        Collection<StackRecord> all = state.stacks().all();
        List<ObjectNode> latest =
                all.stream().sorted(LATEST_FIRST).limit(MOST).map(this::stack).toList();
        return Map.of("total", all.size(), "latest", latest);
    }

    private ObjectNode stack(StackRecord stack) {
        Instant now = state.now();
        ObjectNode node = Json.mapper().valueToTree(stack.stack());
        node.put("status", stack.status(now, state.behaviour().deletionTakes()).value());
        node.put("instance", stack.isReady(now) ? "ready" : stack.isAlive() && !stack.paused() ? "loading" : "");
        node.put("busy", stack.isBusy(now) ? stack.busyUntil().toString() : "");
        return node;
    }

    /** Keys tell what belongs to which region or stack. */
    private static Map<String, Object> latest(Table<?> table) {
        List<ObjectNode> latest = table.last(MOST).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ?> entry) -> createdAt(entry.getValue()))
                        .reversed())
                .map(entry -> record(entry.getKey(), entry.getValue()))
                .toList();
        return Map.of("total", table.size(), "latest", latest);
    }

    private static String createdAt(Object record) {
        return unwrapped(record).path("createdAt").asString("");
    }

    private static ObjectNode record(String key, Object record) {
        JsonNode inner = unwrapped(record);
        ObjectNode node =
                inner instanceof ObjectNode object ? object : Json.mapper().createObjectNode();
        if (!inner.isObject()) {
            node.put("name", key.substring(key.indexOf('/') + 1));
        }
        Optional.of(key.indexOf('/'))
                .filter(slash -> slash > 0)
                .ifPresent(slash -> node.put("of", key.substring(0, slash)));
        return node;
    }

    /** Takes a token from beside its secret. */
    private static JsonNode unwrapped(Object record) {
        JsonNode node = Json.mapper().valueToTree(record);
        return node.path("token").isObject() ? node.path("token") : node;
    }
}
