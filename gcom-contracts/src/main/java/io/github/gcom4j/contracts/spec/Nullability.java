package io.github.gcom4j.contracts.spec;

import io.github.gcom4j.spec.SpecSchema;
import java.util.Map;

/** Finds out whether null can stand somewhere inside a value. */
final class Nullability {
    private Nullability() {}

    static boolean within(SpecSchema schema) {
        return schema.properties().stream()
                        .map(Map.Entry::getValue)
                        .anyMatch(property -> property.isNullable() || within(property))
                || (schema.is("array") && within(schema.items()));
    }
}
