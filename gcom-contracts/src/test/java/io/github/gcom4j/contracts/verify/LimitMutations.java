package io.github.gcom4j.contracts.verify;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every change of what values of a schema may be like, its type left alone. */
final class LimitMutations {
    private static final List<String> LIMITS =
            List.of("minLength", "maxLength", "minItems", "maxItems", "maxProperties", "minimum", "maximum");

    private final Mutants mutants;
    private final String pointer;
    private final JsonNode schema;
    private final boolean answered;
    private final boolean sent;

    LimitMutations(Mutants mutants, String pointer, JsonNode schema, boolean answered, boolean sent) {
        this.mutants = mutants;
        this.pointer = pointer;
        this.schema = schema;
        this.answered = answered;
        this.sent = sent;
    }

    void collect() {
        LIMITS.stream()
                .filter(schema::has)
                .forEach(limit -> mutants.add("drop the " + limit, pointer, answered, at -> at.remove(limit)));
        switch (schema.path("type").asString("")) {
            case "string" -> text();
            case "integer", "number" -> number();
            case "array" -> {
                tighten("raise the number of items", at -> at.put("minItems", 1000));
                tighten("lower the number of items", at -> at.put("maxItems", 0));
            }
            default -> {
                if (schema.has("additionalProperties") && !schema.has("properties")) {
                    tighten("lower the number of entries", at -> at.put("maxProperties", 0));
                }
            }
        }
        if (schema.has("default")) {
            mutants.breaking("change the default", pointer, at -> at.put("default", "another"));
            mutants.breaking("drop the default", pointer, at -> at.remove("default"));
        } else if (schema.has("type") && !schema.has("properties")) {
            mutants.add("add a default", pointer, sent, at -> at.put("default", "another"));
        }
        if (schema.has("x-service-default")) {
            mutants.breaking("change x-service-default", pointer, at -> at.put("x-service-default", "another"));
        }
        if (schema.has("x-key-pattern")) {
            mutants.breaking("change x-key-pattern", pointer, at -> at.put("x-key-pattern", "^a$"));
        }
    }

    private void text() {
        String format = schema.path("format").asString("");
        if (schema.has("pattern")) {
            mutants.add("drop the pattern", pointer, answered, at -> at.remove("pattern"));
            String inner = schema.path("pattern").asString("").replaceAll("^\\^|\\$$", "");
            mutants.add(
                    "widen the pattern", pointer, answered, at -> at.put("pattern", "^(?:" + inner + "|addition)$"));
        }
        if (List.of("uuid", "date-time", "uri").contains(format)) {
            // The other two have no type of their own in the generated code.
            mutants.add("drop the format", pointer, answered || format.equals("date-time"), at -> at.remove("format"));
            tighten("change the format", at -> at.put("format", format.equals("uuid") ? "date" : "uuid"));
        } else if (!schema.has("enum")) {
            tighten("narrow to a pattern nothing matches", at -> at.put("pattern", "^(?!)$"));
            tighten("narrow to dates", at -> at.put("format", "date-time"));
            tighten("raise the length", at -> at.put("minLength", 5000));
            tighten("lower the length", at -> at.put("maxLength", 0));
        }
    }

    private void number() {
        tighten("raise the minimum", at -> at.put("minimum", Long.MAX_VALUE));
        tighten("lower the maximum", at -> at.put("maximum", Long.MIN_VALUE));
        if (schema.path("format").asString("").equals("int64")) {
            tighten("narrow to int32", at -> at.put("format", "int32"));
        }
    }

    private void tighten(String operator, Consumer<ObjectNode> change) {
        mutants.breaking(operator, pointer, change);
    }
}
