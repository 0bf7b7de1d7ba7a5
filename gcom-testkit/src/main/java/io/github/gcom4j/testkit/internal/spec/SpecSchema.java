package io.github.gcom4j.testkit.internal.spec;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A schema of the spec that checks values. It is compiled on its first use, as most tests use few of them. */
public final class SpecSchema {
    static final String JSON_BODY = "/content/application~1json/schema";

    private final Supplier<Rule> compiled;
    private final Supplier<String> type;

    SpecSchema(Supplier<Rule> compiled, Supplier<String> type) {
        this.compiled = compiled;
        this.type = type;
    }

    /**
     * What is wrong with a value.
     *
     * @param pointer where, as a JSON pointer
     * @param rule keyword of the rule that is broken
     * @param message what is wrong, for people
     * @param property the property the rule is about, empty where it is about none
     */
    public record Defect(String pointer, String rule, String message, String property) {
        /** Returns the same as seen from one step further out. */
        Defect under(String step) {
            String escaped = step.replace("~", "~0").replace("/", "~1");
            return new Defect("/" + escaped + pointer, rule, message, property);
        }
    }

    String type() {
        return type.get();
    }

    /** Checks a value and returns what is wrong with it. */
    public List<Defect> check(JsonNode value) {
        Defects found = new Defects();
        compiled.get().check(value, found);
        return found.list();
    }
}
