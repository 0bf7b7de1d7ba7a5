package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Finds what was promised about how long something lasts, and is promised otherwise now. */
final class Lifecycle {
    static final String DEPRECATED = "deprecated";
    static final String SUNSET = "x-sunset";
    private static final String STABILITY = "x-stability";

    /** From what may change at any time to what may not. */
    private static final List<String> STABILITIES =
            List.of("draft", "alpha", "beta", "published", "stable", "documented");

    private Lifecycle() {}

    static void compare(SpecNode was, SpecNode is, String what, SpecChanges changes) {
        String pointer = was.pointer();
        String sunset = is.text(SUNSET);
        Optional<LocalDate> ends = date(sunset);
        changes.breaksIf(
                !sunset.isEmpty() && ends.isEmpty(), pointer + "/" + SUNSET, "x-sunset must be a date, not " + sunset);
        if (is.is(DEPRECATED) && !was.is(DEPRECATED)) {
            changes.deprecates(pointer, what + " is deprecated" + (sunset.isEmpty() ? "" : " and ends on " + sunset));
        }
        date(was.text(SUNSET)).filter(before -> is.is(DEPRECATED)).ifPresent(before -> {
            changes.breaksIf(sunset.isEmpty(), pointer + "/" + SUNSET, "it does not say any more how long it lasts");
            changes.breaksIf(
                    ends.filter(before::isAfter).isPresent(),
                    pointer + "/" + SUNSET,
                    "it ends on " + sunset + " instead of " + before);
        });
        stability(was.text(STABILITY), is.text(STABILITY), pointer + "/" + STABILITY, changes);
    }

    private static void stability(String before, String after, String pointer, SpecChanges changes) {
        if (before.equals(after)) {
            return;
        }
        changes.breaksIf(!after.isEmpty() && !STABILITIES.contains(after), pointer, "it must be one of " + STABILITIES);
        changes.breaksIf(
                !before.isEmpty() && STABILITIES.indexOf(after) < STABILITIES.indexOf(before),
                pointer,
                "it is now " + (after.isEmpty() ? "not promised any more" : after) + " instead of " + before);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
