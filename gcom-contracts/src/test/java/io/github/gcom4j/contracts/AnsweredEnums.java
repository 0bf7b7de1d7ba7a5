package io.github.gcom4j.contracts;

import io.github.gcom4j.contracts.spec.Schema;
import io.github.gcom4j.contracts.spec.Spec;
import io.github.gcom4j.contracts.spec.SpecNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The enums that answers hold, whose every value is shown by a matcher. */
final class AnsweredEnums {
    private final Set<String> visited = new HashSet<>();

    AnsweredEnums(Spec spec) {
        spec.operations().stream()
                .flatMap(operation -> operation.responses().stream())
                .map(Map.Entry::getValue)
                .flatMap(response -> response.child("content").children().stream())
                .forEach(content -> visit(new Schema(content.getValue().child("schema"))));
    }

    boolean contains(Schema schema) {
        return visited.contains(schema.target().node().pointer());
    }

    private void visit(Schema schema) {
        SpecNode node = schema.target().node();
        if (node.exists() && visited.add(node.pointer())) {
            schema.properties().forEach(property -> visit(property.getValue()));
            visit(schema.items());
            visit(schema.additional());
        }
    }
}
