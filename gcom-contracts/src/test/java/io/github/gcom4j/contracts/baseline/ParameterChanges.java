package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds what breaks callers that send the parameters of one operation. */
final class ParameterChanges {
    private final Map<String, SpecParameter> old;
    private final Map<String, SpecParameter> now;
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
            SpecParameter is = now.get(name);
            if (is == null) {
                breaks.add(pointer, "the " + name + " is gone");
            } else {
                parameter(name, was, is);
            }
        });
        now.forEach((name, is) ->
                breaks.addIf(!old.containsKey(name) && is.required(), pointer, "the " + name + " is new and required"));
    }

    private void parameter(String name, SpecParameter was, SpecParameter is) {
        breaks.addIf(!was.required() && is.required(), was.node().pointer(), "the " + name + " is required now");
        for (String word : List.of("style", "explode", "x-requires")) {
            JsonNode value = is.node().json().path(word);
            // What used to need a companion may do without.
            boolean changed =
                    !was.node().json().path(word).equals(value) && !(word.startsWith("x-") && value.isMissingNode());
            breaks.addIf(changed, was.node().pointer() + "/" + word, "it is now " + value);
        }
        new SchemaChanges(false, breaks).compare(was.schema(), is.schema());
    }

    private static Map<String, SpecParameter> byName(SpecOperation operation) {
        Map<String, SpecParameter> parameters = new LinkedHashMap<>();
        operation
                .parameters()
                .forEach(parameter ->
                        parameters.putIfAbsent(parameter.in() + " parameter " + parameter.name(), parameter));
        return parameters;
    }
}
