package io.github.gcom4j.contracts;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecSchema;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The enums that answers hold, whose every value is shown by a matcher. */
final class AnsweredEnums {
    private final Set<String> visited = new HashSet<>();

    AnsweredEnums(Spec spec) {
        spec.operations().stream()
                .flatMap(operation -> operation.node().child("responses").children().stream())
                .map(Map.Entry::getValue)
                .flatMap(response -> response.child("content").children().stream())
                .forEach(content -> visit(content.getValue().child("schema").schema()));
    }

    boolean contains(SpecSchema schema) {
        return visited.contains(schema.target().node().pointer());
    }

    private void visit(SpecSchema schema) {
        SpecNode node = schema.target().node();
        if (node.exists() && visited.add(node.pointer())) {
            schema.properties().forEach(property -> visit(property.getValue()));
            visit(schema.items());
            visit(schema.additional());
        }
    }
}
