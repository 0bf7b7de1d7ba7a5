package io.github.gcom4j.contracts.verify;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every change of what an object says of one property. */
final class PropertyMutations {
    /** Extensions that decide about the generated code. */
    private static final List<String> SHAPING = List.of("x-secret", "x-patch", "x-int-boolean", "x-optional-when-read");

    /** Extensions about how the service writes what clients read alike. */
    private static final List<String> SPELLING = List.of("x-always-present", "x-fraction-digits");

    private final Mutants mutants;
    private final boolean answered;
    private final String owner;
    private final String name;
    private final String place;
    private final JsonNode property;
    private final boolean required;

    PropertyMutations(Mutants mutants, boolean answered, String owner, JsonNode schema, String name) {
        this.mutants = mutants;
        this.answered = answered;
        this.owner = owner;
        this.name = name;
        this.place = owner + "/properties/" + name;
        this.property = schema.path("properties").path(name);
        this.required = position(schema.path("required")) >= 0;
    }

    void collect() {
        mutants.add("remove the property", place, owner, true, at -> {
            properties(at).remove(name);
            unrequire(at);
        });
        mutants.add("rename the property", place, owner, true, at -> {
            properties(at).set(name + "_renamed", properties(at).remove(name));
            if (unrequire(at)) {
                at.withArrayProperty("required").add(name + "_renamed");
            }
        });
        if (required) {
            mutants.add("no longer require the property", place, owner, answered, this::unrequire);
        } else {
            mutants.add("require the property", place, owner, true, at -> at.withArrayProperty("required")
                    .add(name));
        }
        if (property.path("nullable").asBoolean(false)) {
            mutants.breaking("forbid null", place, at -> at.remove("nullable"));
        } else {
            mutants.add("allow null", place, answered, at -> at.put("nullable", true));
        }
        extensions();
    }

    private void extensions() {
        mutants.compatible("deprecate the property", place, at -> at.put("deprecated", true));
        for (String extension : SHAPING) {
            if (property.has(extension)) {
                mutants.breaking("drop " + extension, place, at -> at.remove(extension));
            }
        }
        if (!property.has("x-secret") && property.path("type").asString("").equals("string")) {
            mutants.breaking("add x-secret", place, at -> at.put("x-secret", true));
        }
        if (property.has("x-required-when-sent")) {
            mutants.compatible("drop x-required-when-sent", place, at -> at.remove("x-required-when-sent"));
        }
        lifecycle();
        SPELLING.stream()
                .filter(property::has)
                .forEach(extension -> mutants.compatible("drop " + extension, place, at -> at.remove(extension)));
    }

    private void lifecycle() {
        mutants.compatible("deprecate the property until a date", place, at -> at.put("deprecated", true)
                .put("x-sunset", "2030-01-01"));
        mutants.breaking("deprecate the property until no date", place, at -> at.put("deprecated", true)
                .put("x-sunset", "soon"));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private boolean unrequire(ObjectNode schema) {
        int position = position(schema.path("required"));
        if (position >= 0) {
            ((ArrayNode) schema.get("required")).remove(position);
        }
        return position >= 0;
    }

    private int position(JsonNode names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).asString("").equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
