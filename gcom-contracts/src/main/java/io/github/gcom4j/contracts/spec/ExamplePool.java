package io.github.gcom4j.contracts.spec;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A documented value for as many schemas as possible, taken from all examples of the spec. */
final class ExamplePool {
    private final Map<String, JsonNode> values = new HashMap<>();

    ExamplePool(Spec spec) {
        for (SpecOperation operation : spec.operations()) {
            collect(operation.node().child("requestBody"));
            operation.node().child("responses").children().forEach(response -> collect(response.getValue()));
        }
    }

    Optional<JsonNode> find(SpecSchema schema) {
        return Optional.ofNullable(values.get(schema.node().pointer()));
    }

    private void collect(SpecNode described) {
        SpecNode content = described.child("content").child(SpecMessage.JSON);
        SpecSchema schema = content.child("schema").schema();
        collect(schema, content.json().path("example"));
        content.child("examples")
                .children()
                .forEach(example -> collect(schema, example.getValue().json().path("value")));
    }

    private void collect(SpecSchema schema, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || SpecBodies.isEmpty(value)) {
            return;
        }
        values.putIfAbsent(schema.node().pointer(), value);
        schema.properties().forEach(property -> collect(property.getValue(), value.path(property.getKey())));
        if (value.isArray()) {
            value.forEach(element -> collect(schema.items(), element));
        } else if (value.isObject() && schema.additional().node().exists()) {
            value.forEach(member -> collect(schema.additional(), member));
        }
    }
}
