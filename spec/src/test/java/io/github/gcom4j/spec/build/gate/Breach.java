package io.github.gcom4j.spec.build.gate;

import io.github.gcom4j.spec.build.SpecFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A way to break the specification, and the one message the named check must answer it with. */
record Breach(String check, JsonNode change, String says) implements Consumer<ObjectNode> {

    static List<Breach> all() {
        List<Breach> breaches = new ArrayList<>();
        SpecFiles.yaml(Path.of("src/test/resources/breaches.yaml")).properties().forEach(entry -> entry.getValue()
                .forEach(change -> breaches.add(
                        new Breach(entry.getKey(), change, change.path("says").stringValue()))));
        return breaches;
    }

    @Override
    public void accept(ObjectNode document) {
        JsonNode target = document.at(change.path("at").stringValue().substring(1));
        if (change.has("append")) {
            ((ArrayNode) target).add(change.get("append"));
            return;
        }
        ObjectNode object = (ObjectNode) target;
        change.path("set").propertyStream().forEach(entry -> object.set(entry.getKey(), entry.getValue()));
        change.path("rename")
                .propertyStream()
                .forEach(entry -> object.set(entry.getValue().stringValue(), take(object, entry.getKey())));
        if (change.has("remove")) {
            take(object, change.path("remove").stringValue());
        }
    }

    @Override
    public String toString() {
        return check + " says " + says;
    }

    private static JsonNode take(ObjectNode object, String key) {
        if (!object.has(key)) {
            throw new IllegalArgumentException("Nothing to take away: " + key);
        }
        return object.remove(key);
    }
}
