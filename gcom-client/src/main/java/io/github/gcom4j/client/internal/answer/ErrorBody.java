package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.ErrorDetails;
import io.github.gcom4j.client.internal.request.Redaction;
import io.github.gcom4j.client.internal.request.RequestIds;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.ApiError;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.internal.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/** Reads an error answer, which may be JSON, HTML, empty or cut short. */
public final class ErrorBody {
    private static final int KEPT_CHARACTERS = 8192;
    private static final int READ_BYTES = 1 << 20;
    private static final JavaType API_ERROR = Json.mapper().constructType(ApiError.class);

    private ErrorBody() {}

    public static ErrorDetails read(
            Endpoint endpoint, TransportRequest request, TransportResponse response, Instant now) {
        Redaction redaction = Redaction.of(request);
        Optional<ApiError> error = parse(response);
        return new ErrorDetails(
                endpoint,
                response.status(),
                redacted(redaction, error.flatMap(ApiError::code)),
                redacted(redaction, error.flatMap(ApiError::message)),
                redacted(
                        redaction,
                        error.flatMap(ApiError::requestId)
                                .or(() -> response.header(RequestIds.HEADER))
                                .or(() -> Optional.of(request.headers().getOrDefault(RequestIds.HEADER, "")))),
                RetryAfter.read(response, now).orElse(null),
                text(redaction, response.body()));
    }

    private static Optional<ApiError> parse(TransportResponse response) {
        try {
            return Optional.ofNullable((ApiError) Json.read(response::bodyStream, API_ERROR));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String text(Redaction redaction, byte[] body) {
        // Redacted before it is cut: half a token would not be recognized.
        String text = redaction.apply(new String(body, 0, Math.min(body.length, READ_BYTES), StandardCharsets.UTF_8));
        return text.length() <= KEPT_CHARACTERS ? text : text.substring(0, KEPT_CHARACTERS);
    }

    private static @Nullable String redacted(Redaction redaction, Optional<String> text) {
        return text.map(redaction::apply).orElse(null);
    }
}
