package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Finds what changes for callers that send the parameters of one operation. */
final class ParameterChanges {
    private final Map<String, SpecParameter> old;
    private final Map<String, SpecParameter> now;
    private final String pointer;
    private final SpecChanges changes;

    ParameterChanges(SpecOperation old, SpecOperation now, SpecChanges changes) {
        this.old = byName(old);
        this.now = byName(now);
        this.pointer = old.node().pointer() + "/parameters";
        this.changes = changes;
    }

    void find() {
        old.forEach((name, was) -> {
            SpecParameter is = now.get(name);
            if (is == null) {
                changes.isGone(was.node(), pointer, "the " + name);
            } else {
                parameter(name, was, is);
            }
        });
        now.forEach((name, is) -> {
            if (!old.containsKey(name) && is.required()) {
                changes.breaks(pointer, "the " + name + " is new and required");
            } else if (!old.containsKey(name)) {
                changes.adds(is.node().pointer(), "the " + name);
            }
        });
    }

    private void parameter(String name, SpecParameter was, SpecParameter is) {
        changes.breaksIf(!was.required() && is.required(), was.node().pointer(), "the " + name + " is required now");
        for (String word : List.of("style", "explode", "x-media-type", "x-requires")) {
            JsonNode value = is.node().json().path(word);
            // What used to need a companion may do without.
            boolean changed =
                    !was.node().json().path(word).equals(value) && !(word.startsWith("x-") && value.isMissingNode());
            changes.breaksIf(changed, was.node().pointer() + "/" + word, "it is now " + value);
        }
        Set<String> scopes = new TreeSet<>(is.scopes());
        scopes.removeAll(was.scopes());
        changes.breaksIf(
                !scopes.isEmpty(),
                was.node().pointer() + "/x-required-scopes",
                "tokens of who sends the " + name + " now need " + scopes);
        Lifecycle.compare(was.node(), is.node(), "the " + name, changes);
        new SchemaChanges(false, changes).compare(was.schema(), is.schema());
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
