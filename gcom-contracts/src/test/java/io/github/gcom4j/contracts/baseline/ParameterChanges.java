package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.contracts.spec.Schema;
import io.github.gcom4j.contracts.spec.SpecNode;
import io.github.gcom4j.contracts.spec.SpecOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds what breaks callers that send the parameters of one operation. */
final class ParameterChanges {
    private final Map<String, SpecNode> old;
    private final Map<String, SpecNode> now;
    private final String pointer;
    private final Breaks breaks;

    ParameterChanges(SpecOperation old, SpecOperation now, Breaks breaks) {
        this.old = byName(old);
        this.now = byName(now);
        this.pointer = old.node().pointer() + "/parameters";
        this.breaks = breaks;
    }

    void find() {
        old.forEach((name, was) -> {
            SpecNode is = now.get(name);
            if (is == null) {
                breaks.add(pointer, "the " + name + " is gone");
            } else {
                parameter(name, was, is);
            }
        });
        now.forEach((name, is) -> breaks.addIf(
                !old.containsKey(name) && isRequired(is), pointer, "the " + name + " is new and required"));
    }

    private void parameter(String name, SpecNode was, SpecNode is) {
        breaks.addIf(!isRequired(was) && isRequired(is), was.pointer(), "the " + name + " is required now");
        for (String word : List.of("style", "explode", "x-requires")) {
            JsonNode value = is.json().path(word);
            // What used to need a companion may do without.
            boolean changed = !was.json().path(word).equals(value) && !(word.startsWith("x-") && value.isMissingNode());
            breaks.addIf(changed, was.pointer() + "/" + word, "it is now " + value);
        }
        new SchemaChanges(false, breaks).compare(new Schema(was.child("schema")), new Schema(is.child("schema")));
    }

    private static Map<String, SpecNode> byName(SpecOperation operation) {
        Map<String, SpecNode> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> parameters.putIfAbsent(name(parameter.json()), parameter));
        return parameters;
    }

    private static String name(JsonNode parameter) {
        return parameter.path("in").asString("") + " parameter "
                + parameter.path("name").asString("");
    }

    private static boolean isRequired(SpecNode parameter) {
        return parameter.json().path("required").asBoolean(false);
    }
}
