package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Says as {@code x-entry} of a map that an update sets what one of its entries is called: {@code Label} for labels. */
final class MapEntries implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        document.path("components")
                .path("schemas")
                .forEach(schema -> schema.path("properties").properties().forEach(property -> {
                    ObjectNode described = (ObjectNode) property.getValue();
                    if (described.path("x-patch").booleanValue(false) && described.has("additionalProperties")) {
                        String name = property.getKey().replaceFirst("s$", "");
                        described.put("x-entry", Character.toUpperCase(name.charAt(0)) + name.substring(1));
                    }
                }));
        return List.of();
    }
}
