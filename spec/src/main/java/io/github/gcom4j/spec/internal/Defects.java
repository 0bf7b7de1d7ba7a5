package io.github.gcom4j.spec.internal;

import io.github.gcom4j.spec.Defect;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects defects. Their pointers are built from the inside out, so that a value without any costs no text. */
public final class Defects {
    private final List<Defect> found = new ArrayList<>(0);

    void add(String rule, String message) {
        add(rule, message, "");
    }

    void add(String rule, String message, String property) {
        found.add(new Defect("", rule, message, property));
    }

    /** Checks a part of a value, by the name or the index it has there. */
    void within(Object step, Rule rule, JsonNode part) {
        int known = found.size();
        rule.check(part, this);
        for (int i = known; i < found.size(); i++) {
            found.set(i, found.get(i).under(step.toString()));
        }
    }

    /** Returns what was found, in the order of the value. */
    public List<Defect> list() {
        return List.copyOf(found);
    }
}
