package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.ErrorDetails;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.ApiError;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads an error answer, which may be JSON, HTML, empty or cut short. */
final class ErrorBody {
    private static final int KEPT_CHARACTERS = 8192;

    private ErrorBody() {}

    static ErrorDetails read(Operation operation, TransportRequest request, TransportResponse response) {
        Redaction redaction = Redaction.of(request);
        Optional<ApiError> error = parse(response.body());
        return new ErrorDetails(
                operation,
                response.status(),
                redacted(redaction, error.flatMap(ApiError::code)),
                redacted(redaction, error.flatMap(ApiError::message)),
                redacted(
                        redaction,
                        error.flatMap(ApiError::requestId)
                                .or(() -> response.header(IdentifiedExchange.REQUEST_ID))
                                .or(() -> Optional.ofNullable(request.headers().get(IdentifiedExchange.REQUEST_ID)))),
                RetryAfter.read(response).orElse(null),
                redaction.apply(text(response.body())));
    }

    private static Optional<ApiError> parse(byte[] body) {
        try {
            return Optional.ofNullable(Json.mapper().readValue(body, ApiError.class));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String text(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, 4 * KEPT_CHARACTERS), StandardCharsets.UTF_8);
        return text.length() <= KEPT_CHARACTERS ? text : text.substring(0, KEPT_CHARACTERS);
    }

    private static @Nullable String redacted(Redaction redaction, Optional<String> text) {
        return text.map(redaction::apply).orElse(null);
    }
}
