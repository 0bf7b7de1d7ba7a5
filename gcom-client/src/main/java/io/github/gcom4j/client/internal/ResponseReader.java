package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.internal.IncompleteValueException;
import io.github.gcom4j.model.internal.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/** Reads the body of a success into the value the endpoint answers with. */
final class ResponseReader {
    private ResponseReader() {}

    static Object read(Endpoint endpoint, TransportResponse response, JavaType type) {
        try {
            Object value = Json.mapper().readValue(response.bodyStream(), type);
            if (value == null) {
                throw undecodable(endpoint, response.status(), "is null");
            }
            return value;
        } catch (JacksonException failure) {
            throw undecodable(endpoint, response.status(), problem(response.body(), failure));
        }
    }

    // Neither the exception nor its message is passed on: both quote the body, which may hold a secret.
    private static String problem(byte[] body, JacksonException failure) {
        if (body.length == 0) {
            return "is empty";
        }
        if (body[0] == '<') {
            return "is HTML or XML";
        }
        String place = BodyPlace.of(failure);
        return "is not what the API describes: " + reason(failure) + (place.isEmpty() ? "" : " in " + place)
                + " at byte " + failure.getLocation().getByteOffset() + " of " + body.length;
    }

    private static String reason(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IncompleteValueException incomplete) {
                return String.valueOf(incomplete.getMessage());
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static UndecodableResponseException undecodable(Endpoint endpoint, int status, String problem) {
        return new UndecodableResponseException(endpoint, "HTTP " + status + " with a body that " + problem);
    }
}
