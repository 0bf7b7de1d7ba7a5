package io.github.gcom4j.model.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

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
        if (failure instanceof StreamConstraintsException) {
            return "nested too deeply, or with a number or text too long, to be read";
        }
        if (failure instanceof UnexpectedEndOfInputException) {
            return "it ends too early";
        }
        if (failure instanceof InputCoercionException) {
            return "a number is too large";
        }
        if (failure instanceof StreamReadException) {
            return "it is no JSON";
        }
        return failure instanceof JacksonIOException ? "it cannot be read" : "a value is of another kind";
    }

    private static String offset(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null || location.getByteOffset() < 0 ? "" : " at byte " + location.getByteOffset();
    }
}
