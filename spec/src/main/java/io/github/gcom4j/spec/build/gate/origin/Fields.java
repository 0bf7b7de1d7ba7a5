package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import java.util.Optional;

/** Finds fields of a body by dotted names such as {@code realms.type}, through references and arrays. */
final class Fields {

    private Fields() {}

    /** Whether the field is required where it stands, or nothing if there is no such field. */
    static Optional<Boolean> isRequired(SpecDocument spec, Place schema, String field) {
        int dot = field.indexOf('.');
        if (dot >= 0) {
            return property(spec, schema, field.substring(0, dot))
                    .flatMap(property -> schema(spec, property))
                    .flatMap(inner -> isRequired(spec, inner, field.substring(dot + 1)));
        }
        return property(spec, schema, field)
                .map(property -> schema.node().path("required").valueStream().anyMatch(name -> name.asString("")
                        .equals(field)));
    }

    /** The schema of an object, or of the items of an array, behind any reference. */
    static Optional<Place> schema(SpecDocument spec, Place place) {
        if (place.isReference()) {
            return spec.resolve(place).flatMap(target -> schema(spec, target));
        }
        for (String step : new String[] {"/items", "/allOf/0"}) {
            Optional<Place> inner = spec.find(ObjectKind.SCHEMA, place.pointer() + step);
            if (inner.isPresent()) {
                return inner.flatMap(found -> schema(spec, found));
            }
        }
        return Optional.of(place);
    }

    private static Optional<Place> property(SpecDocument spec, Place schema, String name) {
        return spec.find(ObjectKind.SCHEMA, schema.pointer() + "/properties/" + name);
    }
}
