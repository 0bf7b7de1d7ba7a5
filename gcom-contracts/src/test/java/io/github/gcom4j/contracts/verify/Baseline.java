package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.contracts.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import tools.jackson.databind.JsonNode;

/** Compares a spec with that of the last release. */
final class Baseline {
    private final Spec released;
    private final String text;

    Baseline(Spec released) {
        this.released = released;
        this.text = released.root().toString();
    }

    /** The breaking changes, each with its place. */
    List<String> breaks(Spec spec) {
        List<String> breaks = new ArrayList<>();
        // openapi-diff calls both of these compatible.
        gone(
                released.root().at("/components/schemas"),
                spec.root().at("/components/schemas"),
                "#/components/schemas",
                breaks);
        ChangedOpenApi difference =
                OpenApiCompare.fromContents(text, spec.root().toString());
        if (difference.isIncompatible()) {
            difference.getMissingEndpoints().forEach(endpoint -> breaks.add("operation gone: " + endpoint));
            difference.getChangedOperations().stream()
                    .filter(operation -> operation.isIncompatible())
                    .forEach(operation -> breaks.add(
                            "operation changed: " + operation.getHttpMethod() + " " + operation.getPathUrl()));
            if (breaks.isEmpty()) {
                breaks.add("something openapi-diff does not name: see its report");
            }
        }
        return breaks;
    }

    private static void gone(JsonNode old, JsonNode fresh, String pointer, List<String> breaks) {
        old.path("properties").properties().forEach(property -> {
            if (!fresh.path("properties").has(property.getKey())) {
                breaks.add("property gone: " + pointer + "/properties/" + property.getKey());
            }
        });
        if (old.path("nullable").asBoolean(false) != fresh.path("nullable").asBoolean(false) && fresh.isObject()) {
            breaks.add("nullability changed: " + pointer);
        }
        old.properties().forEach(member -> {
            JsonNode counterpart = fresh.path(member.getKey());
            if (member.getValue().isObject() && counterpart.isObject()) {
                gone(member.getValue(), counterpart, pointer + "/" + member.getKey(), breaks);
            }
        });
    }
}
