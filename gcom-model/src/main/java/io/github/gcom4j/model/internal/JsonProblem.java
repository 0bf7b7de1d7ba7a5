package io.github.gcom4j.model.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says why JSON could not be read, without quoting it: it may hold a secret. */
public final class JsonProblem {
    private JsonProblem() {}

    /**
     * Describes a failure.
     *
     * @param failure what Jackson threw
     * @return what is wrong, and where
     */
    public static String of(JacksonException failure) {
        String place = JsonPlace.of(failure);
        return reason(failure) + (place.isEmpty() ? "" : " in " + place) + offset(failure);
    }

    private static String reason(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IncompleteValueException incomplete) {
                return String.valueOf(incomplete.getMessage());
            }
        }
        return failure instanceof StreamConstraintsException
                ? "nested too deeply, or with a number or text too long, to be read"
                : failure.getClass().getSimpleName();
    }

    private static String offset(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null || location.getByteOffset() < 0 ? "" : " at byte " + location.getByteOffset();
    }
}
