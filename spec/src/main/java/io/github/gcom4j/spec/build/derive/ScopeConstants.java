package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the known scopes as {@code x-scope-constants} of the security scheme, each with the name of a constant for it. */
final class ScopeConstants implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        document.path("components").path("securitySchemes").forEach(scheme -> {
            Map<String, String> scopes = new TreeMap<>();
            Stream.of("x-scopes", "x-further-scopes")
                    .flatMap(known -> scheme.path(known).propertyStream())
                    .forEach(
                            scope -> scopes.put(scope.getKey(), scope.getValue().stringValue()));
            ArrayNode constants = ((ObjectNode) scheme).putArray("x-scope-constants");
            scopes.forEach((scope, text) -> constants
                    .addObject()
                    .put("constant", scope.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT))
                    .put("scope", scope)
                    .put("text", text));
        });
        return List.of();
    }
}
