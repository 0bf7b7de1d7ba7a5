package io.github.gcom4j.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The spec as the tests read it: as a tree, with every number as it is written. */
final class Spec {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonNode ROOT = read();

    private Spec() {}

    static JsonNode root() {
        return ROOT;
    }

    static JsonNode schemas() {
        return ROOT.at("/components/schemas");
    }

    static JsonNode schema(String name) {
        return Objects.requireNonNull(schemas().get(name), name);
    }

    /** The schemas that values are generated from, which leaves out enums. */
    static List<String> values() {
        return schemas()
                .propertyStream()
                .filter(schema -> schema.getValue().has("properties"))
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> enums() {
        return schemas()
                .propertyStream()
                .filter(schema -> schema.getValue().has("enum"))
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> requests() {
        return values().stream().filter(name -> name.endsWith("Request")).toList();
    }

    static List<String> responses() {
        return values().stream().filter(name -> !name.endsWith("Request")).toList();
    }

    static Set<String> required(String schema) {
        Set<String> names = new LinkedHashSet<>();
        schema(schema).path("required").forEach(name -> names.add(name.stringValue()));
        return names;
    }

    static Set<Map.Entry<String, JsonNode>> properties(String schema) {
        return schema(schema).get("properties").properties();
    }

    /** Follows a reference, whether it stands alone or in an allOf that carries a description. */
    static JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.at("/allOf/0/$ref").isString() ? schema.at("/allOf/0") : schema;
        return reference.has("$ref") ? schema(nameIn(reference)) : schema;
    }

    static String nameIn(JsonNode reference) {
        String pointer = reference.get("$ref").stringValue();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    static Class<? extends ApiObject> value(String schema) {
        return type(schema).asSubclass(ApiObject.class);
    }

    static Class<?> type(String schema) {
        try {
            return Class.forName(Spec.class.getPackageName() + "." + schema);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(schema, e);
        }
    }

    /** Every property of every value, as schema and property name. */
    static List<Property> allProperties(List<String> schemas) {
        List<Property> all = new ArrayList<>();
        for (String schema : schemas) {
            properties(schema)
                    .forEach(property -> all.add(new Property(schema, property.getKey(), property.getValue())));
        }
        return all;
    }

    record Property(String schema, String name, JsonNode definition) {
        boolean isRequired() {
            return required(schema).contains(name);
        }

        /** Tells whether a value without it is none. */
        boolean isDemanded() {
            return isRequired() && !has("x-optional-when-read");
        }

        boolean has(String extension) {
            return definition.path(extension).asBoolean(false);
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /** Parses JSON without touching a digit. */
    static JsonNode exactNumbers(String text) {
        return EXACT.readTree(text);
    }

    private static JsonNode read() {
        try (InputStream yaml = Spec.class.getResourceAsStream("/META-INF/io.github.gcom4j/gcom.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
