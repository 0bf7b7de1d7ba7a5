package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.ApiError;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.model.published.StackError;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns what the API says into what is sent. */
final class Replies {
    private static final byte[] NO_BODY = {};

    private Replies() {}

    /** Says no as the API does to an operation, some of which repeat the status in their errors. */
    static Reply reply(SpecOperation operation, Refusal refusal, String requestId) {
        return hasStatus(operation)
                ? new Reply(
                        refusal.status(),
                        Optional.of(StackError.builder()
                                .statusCode((long) refusal.status())
                                .code(refusal.code())
                                .message(refusal.reason())
                                .requestId(requestId)
                                .build()),
                        refusal.headers())
                : reply(refusal, requestId);
    }

    private static boolean hasStatus(SpecOperation operation) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey() >= 400)
                .flatMap(response -> response.getValue().body().stream())
                .anyMatch(body -> body.target().properties().stream()
                        .anyMatch(property -> property.getKey().equals("statusCode")));
    }

    private static Reply reply(Refusal refusal, String requestId) {
        ApiError error = ApiError.builder()
                .code(refusal.code())
                .message(refusal.reason())
                .requestId(requestId)
                .build();
        return new Reply(refusal.status(), Optional.of(error), refusal.headers());
    }

    /** Writes an error, whether or not the spec documents its status. */
    static RawAnswer answer(Refusal refusal, String requestId) {
        Reply reply = reply(refusal, requestId);
        return write(reply, reply.body().map(Json.mapper()::valueToTree));
    }

    /** Writes a reply whose body has become a tree already. */
    static RawAnswer write(Reply reply, Optional<JsonNode> body) {
        if (!reply.mediaType().equals(SpecMessage.JSON)) {
            byte[] text = body.orElseThrow().asString().getBytes(StandardCharsets.UTF_8);
            return new RawAnswer(reply.status(), reply.headers(), text, Delivery.WHOLE);
        }
        return RawAnswer.json(
                reply.status(),
                reply.headers(),
                body.map(Json.mapper()::writeValueAsBytes).orElse(NO_BODY));
    }
}
