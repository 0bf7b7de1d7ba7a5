package io.github.gcom4j.client.internal;

import feign.Response;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the body of a success into the value the operation answers with. */
final class ResponseReader {
    private ResponseReader() {}

    static @Nullable Object read(Operation operation, Response response, Type type) throws IOException {
        if (type == void.class || type == Void.class) {
            return null;
        }
        try (InputStream body = response.body().asInputStream()) {
            Object value = Json.mapper().readValue(body, Json.mapper().constructType(type));
            if (value == null) {
                throw undecodable(operation, response, "null", null);
            }
            return value;
        } catch (JacksonException failure) {
            throw undecodable(operation, response, failure.getOriginalMessage() + at(failure), failure);
        }
    }

    private static String at(JacksonException failure) {
        return failure.getPath().isEmpty() ? "" : " at " + failure.getPathReference();
    }

    private static UndecodableResponseException undecodable(
            Operation operation, Response response, String problem, @Nullable JacksonException cause) {
        return new UndecodableResponseException(
                operation, "HTTP " + response.status() + " with a body that cannot be read: " + problem, cause);
    }
}
