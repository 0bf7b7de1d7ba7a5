package io.github.gcom4j.contracts.spec;

import java.util.Map;

/** Finds out whether null can stand somewhere inside a value. */
final class Nullability {
    private Nullability() {}

    static boolean within(Schema schema) {
        return schema.properties().stream()
                        .map(Map.Entry::getValue)
                        .anyMatch(property -> property.isNullable() || within(property))
                || (schema.is("array") && within(schema.items()));
    }
}
