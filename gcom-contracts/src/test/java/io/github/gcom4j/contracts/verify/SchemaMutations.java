package io.github.gcom4j.contracts.verify;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every change of a schema and of what it holds. */
final class SchemaMutations {
    private static final String REFERENCE = "$ref";

    private static final List<String> DESCRIBING_A_TYPE = List.of(
            "format",
            "pattern",
            "enum",
            "items",
            "additionalProperties",
            "minimum",
            "minLength",
            "maxLength",
            "minItems",
            "default");

    private final Mutants mutants;
    private final boolean answered;
    private final boolean sent;

    /** What is sent only may become laxer, what is answered only may become stricter. */
    SchemaMutations(Mutants mutants, boolean answered, boolean sent) {
        this.mutants = mutants;
        this.answered = answered;
        this.sent = sent;
    }

    /** Gives a component another name, wherever something refers to it. */
    static Consumer<ObjectNode> rename(String name) {
        return root -> {
            ObjectNode schemas = (ObjectNode) root.at("/components/schemas");
            schemas.set(name + "Renamed", schemas.remove(name));
            refer(root, "#/components/schemas/" + name);
        };
    }

    private static void refer(JsonNode node, String reference) {
        if (node instanceof ObjectNode object
                && object.path(REFERENCE).asString("").equals(reference)) {
            object.put(REFERENCE, reference + "Renamed");
        }
        node.forEach(child -> refer(child, reference));
    }

    void collect(String pointer, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            new PropertyMutations(mutants, answered, pointer, schema, property.getKey()).collect();
            collect(pointer + "/properties/" + property.getKey(), property.getValue());
        });
        if (schema.has("properties")) {
            object(pointer);
        }
        values(pointer, schema);
        if (schema.has("items")) {
            collect(pointer + "/items", schema.path("items"));
        }
        if (schema.has("additionalProperties") && !schema.has("properties")) {
            values(pointer + "/additionalProperties", schema.path("additionalProperties"));
        }
    }

    private void object(String pointer) {
        mutants.compatible("add an optional property", pointer, at -> ((ObjectNode) at.get("properties"))
                .putObject("addition")
                .put("type", "string"));
        mutants.add("add a required property", pointer, sent, at -> {
            ((ObjectNode) at.get("properties")).putObject("addition").put("type", "string");
            at.withArrayProperty("required").add("addition");
        });
        mutants.compatible(
                "take properties that are not declared", pointer, at -> at.put("additionalProperties", true));
    }

    private void values(String pointer, JsonNode schema) {
        String type = schema.path("type").asString("");
        if (schema.has("description")) {
            mutants.compatible("reword the description", pointer, at -> at.put("description", "Reworded."));
        }
        if (type.isEmpty() || schema.has("properties")) {
            return;
        }
        mutants.breaking("change the type", pointer, at -> {
            DESCRIBING_A_TYPE.forEach(at::remove);
            at.put("type", type.equals("string") ? "integer" : "string");
        });
        if (type.equals("integer")) {
            mutants.breaking(
                    "widen to number", pointer, at -> at.put("type", "number").remove("format"));
        }
        if (schema.has("additionalProperties") && !schema.has("properties")) {
            mutants.breaking("close the map", pointer, at -> at.put("additionalProperties", false));
        }
        enumeration(pointer, schema);
        new LimitMutations(mutants, pointer, schema, answered, sent).collect();
    }

    private void enumeration(String pointer, JsonNode schema) {
        for (int i = 0; i < schema.path("enum").size(); i++) {
            int index = i;
            mutants.add("remove an enum value", pointer + "/enum/" + index, pointer, true, at -> at.withArrayProperty(
                            "enum")
                    .remove(index));
        }
        if (schema.has("enum")) {
            boolean open = schema.has("x-extensible-enum");
            mutants.add("add an enum value", pointer, answered && !open, at -> at.withArrayProperty("enum")
                    .add("addition"));
            if (open) {
                mutants.add("close the enum", pointer, answered, at -> at.remove("x-extensible-enum"));
            }
            mutants.add("drop the enum", pointer, answered, at -> at.remove("enum"));
        }
    }
}
