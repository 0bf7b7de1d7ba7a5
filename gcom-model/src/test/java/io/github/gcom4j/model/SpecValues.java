package io.github.gcom4j.model;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The schemas of the spec as the generator sees them: those it makes values of, and those it makes enums of. */
final class SpecValues {
    private static final Map<String, SpecSchema> SCHEMAS = Spec.shipped().schemas();

    private SpecValues() {}

    static List<String> schemas() {
        return List.copyOf(SCHEMAS.keySet());
    }

    static SpecSchema schema(String name) {
        return Objects.requireNonNull(SCHEMAS.get(name), name);
    }

    static List<String> values() {
        return named(schema -> !schema.properties().isEmpty());
    }

    static List<String> enums() {
        return named(schema -> !schema.keyword("enum").isEmpty());
    }

    static List<String> requests() {
        return values().stream().filter(name -> name.endsWith("Request")).toList();
    }

    static List<String> responses() {
        return values().stream().filter(name -> !name.endsWith("Request")).toList();
    }

    static Set<String> required(String schema) {
        return allProperties(List.of(schema)).stream()
                .filter(Property::isRequired)
                .map(Property::name)
                .collect(Collectors.toSet());
    }

    /** Names the schema that a property, an element or a body refers to. */
    static String nameOf(SpecSchema schema) {
        String pointer = schema.target().node().pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    static Class<? extends ApiObject> value(String schema) {
        return type(schema).asSubclass(ApiObject.class);
    }

    static Class<?> type(String schema) {
        try {
            boolean published = "published"
                    .equals(schema(schema).node().json().path("x-stability").asString(""));
            return Class.forName(SpecValues.class.getPackageName() + (published ? ".published." : ".") + schema);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(schema, e);
        }
    }

    /** Every property of every value, as schema and property name. */
    static List<Property> allProperties(List<String> schemas) {
        return schemas.stream()
                .flatMap(schema -> schema(schema).properties().stream()
                        .map(property -> new Property(schema, property.getKey(), property.getValue())))
                .toList();
    }

    record Property(String schema, String name, SpecSchema definition) {
        boolean isRequired() {
            return SpecValues.schema(schema).requires(name);
        }

        /** Tells whether a value without it is none. */
        boolean isDemanded() {
            return isRequired() && !has("x-optional-when-read");
        }

        boolean has(String extension) {
            return definition.node().is(extension);
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    private static List<String> named(Predicate<SpecSchema> condition) {
        return SCHEMAS.entrySet().stream()
                .filter(schema -> condition.test(schema.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
