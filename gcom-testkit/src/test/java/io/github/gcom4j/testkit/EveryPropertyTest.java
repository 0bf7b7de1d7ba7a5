package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A strict reader finds every property of the description in the answers, null or empty where there is nothing to tell. */
class EveryPropertyTest {
    /** What is there only where there is something to tell, or for who asks. */
    private static final Set<String> SOMETIMES = Set.of(
            // Of access policies and realms, as created.
            "attributes",
            "conditions",
            "labelPolicies",
            // A token that was never used has no time of use, one that lives for ever no end.
            "expiresAt",
            "expiration",
            "firstUsed",
            "firstUsedAt",
            "lastUsedAt",
            "lastSeenAt",
            // The documented answers leave out labels where there are none, and the configuration takes a parameter and
            // a scope.
            "labels",
            "config",
            // Members are paged by number.
            "cursor",
            "nextCursor",
            // Most scopes fit any realm.
            "requiresRealmType");

    private final World world = World.full();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyPropertyIsThere() {
        String initial = world.cloud.snapshot();
        Set<String> missing = new TreeSet<>();
        for (SpecOperation operation : Spec.shipped().operations()) {
            world.cloud.restore(initial);
            Answer answer = world.call(Operation.of(operation.id()));
            operation
                    .response(answer.status())
                    .body()
                    .ifPresent(body -> look(operation.id(), body, answer.json(), missing));
        }
        // The vendor's description has no more than id and name of the accounts that are found.
        missing.removeIf(place -> place.startsWith("listServiceAccounts/serviceAccounts/*/"));
        // Each kind of service is billed by something else.
        missing.removeIf(place -> place.startsWith("getBilledUsage/items/*/"));

        assertThat(missing).allMatch(place -> SOMETIMES.contains(name(place)));
        assertThat(missing.stream().map(EveryPropertyTest::name).collect(Collectors.toSet()))
                .isEqualTo(SOMETIMES);
    }

    private static void look(String place, SpecSchema schema, JsonNode value, Set<String> missing) {
        if (value.isArray()) {
            value.forEach(item -> look(place + "/*", schema.items(), item, missing));
        } else if (value.isObject()) {
            schema.properties().forEach(property -> {
                String inside = place + "/" + property.getKey();
                if (value.has(property.getKey())) {
                    look(inside, property.getValue(), value.path(property.getKey()), missing);
                } else {
                    missing.add(inside);
                }
            });
        }
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
