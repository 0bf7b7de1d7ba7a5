package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Pointers;
import java.util.Optional;

/** Where facts are from: what a place says, or the nearest place around it that says something. */
final class Origins {

    /** The API document, from which everything is that says nothing else. */
    static final String TEXT = "text";

    private Origins() {}

    /** Where it is from that there is such a thing. */
    static String of(SpecDocument spec, Place place) {
        for (String pointer = place.pointer(); !pointer.equals(Pointers.ROOT); pointer = Pointers.parent(pointer)) {
            Optional<String> origin =
                    spec.at(pointer).map(around -> around.text("x-origin")).filter(said -> !said.isEmpty());
            if (origin.isPresent()) {
                return origin.get();
            }
        }
        return TEXT;
    }

    /** Where one fact about a thing is from: a limit, a value of an enum, what a description tells. */
    static String of(SpecDocument spec, Place place, String fact) {
        String own = place.node().path("x-origins").path(fact).asString("");
        return own.isEmpty() ? of(spec, place) : own;
    }

    static boolean isText(SpecDocument spec, Place place) {
        return of(spec, place).equals(TEXT);
    }
}
