package io.github.gcom4j.contracts.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every change of a component schema and of what it holds. */
final class SchemaMutations {
    private final String component;
    private final boolean answered;
    private final List<Mutant> mutants = new ArrayList<>();

    private SchemaMutations(String component, boolean answered) {
        this.component = component;
        this.answered = answered;
    }

    static List<Mutant> of(String component, ObjectNode schema, boolean answered) {
        SchemaMutations mutations = new SchemaMutations(component, answered);
        mutations.schema(component, schema);
        return mutations.mutants;
    }

    private void schema(String pointer, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> property(pointer, schema, property.getKey()));
        if (schema.has("properties")) {
            add("add an optional property", pointer, false, at -> child(at, "properties")
                    .putObject("addition")
                    .put("type", "string"));
            add("add a required property", pointer, true, at -> {
                child(at, "properties").putObject("addition").put("type", "string");
                at.withArrayProperty("required").add("addition");
            });
        }
        values(pointer, schema);
        if (schema.has("items")) {
            schema(pointer + "/items", schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            add("close the map", pointer, true, at -> at.put("additionalProperties", false));
            values(pointer + "/additionalProperties", schema.path("additionalProperties"));
        }
    }

    private void property(String pointer, JsonNode owner, String name) {
        JsonNode property = owner.path("properties").path(name);
        boolean required = owner.path("required").valueStream().anyMatch(one -> one.asString("")
                .equals(name));
        add("remove the property " + name, pointer, true, at -> {
            child(at, "properties").remove(name);
            unrequire(at, name);
        });
        add("rename the property " + name, pointer, true, at -> {
            child(at, "properties")
                    .set(name + "_renamed", child(at, "properties").remove(name));
            if (unrequire(at, name)) {
                at.withArrayProperty("required").add(name + "_renamed");
            }
        });
        if (required) {
            add("no longer require " + name, pointer, answered, at -> unrequire(at, name));
        } else {
            add("require " + name, pointer, true, at -> at.withArrayProperty("required")
                    .add(name));
        }
        String place = pointer + "/properties/" + name;
        if (property.path("nullable").asBoolean(false)) {
            add("forbid null", place, true, at -> at.remove("nullable"));
        } else {
            add("allow null", place, answered, at -> at.put("nullable", true));
        }
        schema(place, property);
    }

    private void values(String pointer, JsonNode schema) {
        String type = schema.path("type").asString("");
        if (schema.has("description")) {
            add("reword the description", pointer, false, at -> at.put("description", "Reworded."));
        }
        if (type.isEmpty() || schema.has("properties")) {
            return;
        }
        add("change the type", pointer, true, at -> retype(at, type.equals("string") ? "integer" : "string"));
        if (type.equals("integer")) {
            add("widen to number", pointer, true, at -> at.put("type", "number").remove("format"));
        }
        schema.path("enum")
                .forEach(value -> add(
                        "remove the value " + value.asString(),
                        pointer,
                        true,
                        at -> without(at.withArrayProperty("enum"), value.asString())));
        if (schema.has("enum")) {
            add("add an enum value", pointer, answered, at -> at.withArrayProperty("enum")
                    .add("addition"));
        } else if (type.equals("string")) {
            text(pointer, schema);
        }
        for (String limit : List.of("minLength", "maxLength", "minItems", "maxProperties", "pattern", "minimum")) {
            if (schema.has(limit)) {
                add("drop the limit " + limit, pointer, limit.equals("pattern") && answered, at -> at.remove(limit));
            }
        }
    }

    private void text(String pointer, JsonNode schema) {
        if (List.of("uuid", "date-time", "uri").contains(schema.path("format").asString(""))) {
            // Texts of these formats have no type of their own in the generated code.
            boolean text = !schema.path("format").asString("").equals("date-time");
            add("drop the format", pointer, answered || !text, at -> at.remove("format"));
            return;
        }
        add("narrow to a pattern nothing matches", pointer, true, at -> at.put("pattern", "^(?!)$"));
        add("narrow to dates", pointer, true, at -> at.put("format", "date-time"));
    }

    private void add(String operator, String pointer, boolean breaking, Consumer<ObjectNode> change) {
        mutants.add(new Mutant(operator, pointer, breaking, change));
    }

    private static ObjectNode child(ObjectNode object, String name) {
        return (ObjectNode) object.get(name);
    }

    private static void retype(ObjectNode schema, String type) {
        List.of(
                        "format",
                        "pattern",
                        "enum",
                        "items",
                        "additionalProperties",
                        "minimum",
                        "minLength",
                        "maxLength",
                        "minItems")
                .forEach(schema::remove);
        schema.put("type", type);
    }

    private static boolean unrequire(ObjectNode schema, String name) {
        return schema.has("required") && without(schema.withArrayProperty("required"), name);
    }

    private static boolean without(ArrayNode array, String text) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).asString("").equals(text)) {
                array.remove(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return component;
    }
}
