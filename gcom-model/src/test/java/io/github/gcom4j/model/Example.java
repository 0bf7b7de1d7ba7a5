package io.github.gcom4j.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An example of the spec, with the schema it belongs to. */
record Example(String pointer, String schema, JsonNode json) {
    /** Every example that stands beside a reference to a schema. */
    static List<Example> all() {
        List<Example> found = new ArrayList<>();
        collect(Spec.root(), "", found);
        return found;
    }

    Class<?> type() {
        return Spec.type(schema);
    }

    @Override
    public String toString() {
        return schema + " at " + pointer;
    }

    private static void collect(JsonNode node, String pointer, List<Example> found) {
        if (node.at("/schema/$ref").isString()
                && !Spec.resolve(node.get("schema")).has("enum")) {
            String schema = Spec.nameIn(node.get("schema"));
            if (node.has("example")) {
                found.add(new Example(pointer + "/example", schema, node.get("example")));
            }
            node.path("examples")
                    .properties()
                    .forEach(example -> found.add(new Example(
                            pointer + "/examples/" + example.getKey(),
                            schema,
                            example.getValue().get("value"))));
        }
        node.properties().forEach(child -> collect(child.getValue(), pointer + "/" + escaped(child.getKey()), found));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
