package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.telemetry.DriftListener;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.model.internal.JsonProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/** Reads the body of a success into the value the endpoint answers with. */
public final class ResponseReader {
    private static final String TEXT = "text/csv";

    private ResponseReader() {}

    /** Reads a body; null where an operation that only acknowledges has no body that can be read. */
    public static @Nullable Object read(
            Endpoint endpoint, TransportResponse response, JavaType type, List<DriftListener> listeners) {
        if (type.hasRawClass(String.class) && isText(response)) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        Object value;
        try {
            value = Json.read(response::bodyStream, type);
        } catch (JacksonException failure) {
            if (isAcknowledgement(endpoint)) {
                return type.hasRawClass(Boolean.class) ? true : null;
            }
            throw undecodable(endpoint, response.status(), problem(response.body(), failure));
        }
        if (value == null && !isAcknowledgement(endpoint)) {
            throw undecodable(endpoint, response.status(), "is null");
        }
        if (!listeners.isEmpty()) {
            DriftReport.tell(listeners, endpoint, value);
        }
        return value;
    }

    private static boolean isText(TransportResponse response) {
        return response.header("Content-Type")
                .filter(type -> type.regionMatches(true, 0, TEXT, 0, TEXT.length()))
                .isPresent();
    }

    // What was accepted has happened, whatever the answer says of it.
    private static boolean isAcknowledgement(Endpoint endpoint) {
        return endpoint.method().equals("DELETE") || endpoint == Operation.RESTART_STACK;
    }

    // Neither the exception nor its message is passed on: both quote the body, which may hold a secret.
    private static String problem(byte[] body, JacksonException failure) {
        if (body.length == 0) {
            return "is empty";
        }
        if (body[0] == '<') {
            return "is HTML or XML";
        }
        return "is not what the API describes: " + JsonProblem.of(failure) + ", in " + body.length + " bytes";
    }

    private static UndecodableResponseException undecodable(Endpoint endpoint, int status, String problem) {
        return new UndecodableResponseException(endpoint, "HTTP " + status + " with a body that " + problem);
    }
}
