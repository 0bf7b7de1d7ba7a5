package io.github.gcom4j.testkit.internal.spec;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A schema of the spec that checks values. It is compiled on its first use, as most tests use few of them. */
public final class SpecSchema {
    static final String JSON_BODY = "/content/application~1json/schema";

    private final Supplier<Schema> compiled;
    private final Supplier<String> type;

    SpecSchema(Supplier<Schema> compiled, Supplier<String> type) {
        this.compiled = compiled;
        this.type = type;
    }

    /** What is wrong with a value: where, by which rule, in words, and the property the rule is about if it names one. */
    public record Defect(String pointer, String rule, String message, String property) {
        static Defect of(Error error) {
            String property = error.getProperty() == null ? "" : error.getProperty();
            return new Defect(error.getInstanceLocation().toString(), error.getKeyword(), error.getMessage(), property);
        }
    }

    String type() {
        return type.get();
    }

    /** Checks a value and returns what is wrong with it. */
    public List<Defect> check(JsonNode value) {
        return compiled.get().validate(value).stream().map(Defect::of).toList();
    }
}
