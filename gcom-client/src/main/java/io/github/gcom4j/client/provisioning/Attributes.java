package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.model.AccessPolicyAttributes;
import io.github.gcom4j.model.LokiQueryPolicy;
import io.github.gcom4j.model.PdcConfiguration;
import io.github.gcom4j.model.internal.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the attributes of access policies. What is not declared of them never differs, and an update keeps it. */
final class Attributes {
    private Attributes() {}

    static boolean differ(AccessPolicyAttributes declared, Optional<AccessPolicyAttributes> actual) {
        JsonNode there = Json.mapper().valueToTree(actual.orElseGet(() -> AccessPolicyAttributes.builder()
                .build()));
        return !holds(there, Json.mapper().valueToTree(sent(declared)));
    }

    /** Returns what an update has to say so that nothing gets lost that is not declared. */
    static AccessPolicyAttributes merged(AccessPolicyAttributes declared, Optional<AccessPolicyAttributes> actual) {
        Optional<LokiQueryPolicy> queries =
                declared.lokiQueryPolicy().or(() -> actual.flatMap(AccessPolicyAttributes::lokiQueryPolicy));
        Optional<PdcConfiguration> hosts =
                declared.pdcConfiguration().or(() -> actual.flatMap(AccessPolicyAttributes::pdcConfiguration));
        return sent(declared.toBuilder()
                .lokiQueryPolicy(queries)
                .pdcConfiguration(hosts)
                .build());
    }

    // The others are in answers only.
    private static AccessPolicyAttributes sent(AccessPolicyAttributes attributes) {
        return attributes.toBuilder()
                .allowedScopes(List.of())
                .allowedAudiences(List.of())
                .lokiQueryPolicy(attributes.lokiQueryPolicy().map(limits -> limits.toBuilder()
                        .queryTimeout(Optional.empty())
                        .build()))
                .build();
    }

    private static boolean holds(@Nullable JsonNode there, JsonNode declared) {
        if (there == null || there.isNull()) {
            return declared.isNull()
                    || (declared.isContainer() && declared.valueStream().allMatch(part -> holds(null, part)));
        }
        if (declared.isArray()) {
            return elements(there).equals(elements(declared));
        }
        return declared.isObject()
                ? declared.propertyStream().allMatch(part -> holds(there.get(part.getKey()), part.getValue()))
                : there.equals(declared);
    }

    private static Set<JsonNode> elements(JsonNode list) {
        Set<JsonNode> elements = new HashSet<>();
        list.valueStream().forEach(elements::add);
        return elements;
    }
}
