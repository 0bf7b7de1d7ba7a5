package io.github.gcom4j.contracts;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.contracts.spec.SpecBody;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller gets.
 *
 * @param value checks the value, and refuses one where an exception is due
 * @param failure checks the exception, and throws it where a value is due
 */
record Expectation<T>(Consumer<T> value, Consumer<ApiException> failure) {
    static <T> Expectation<T> undecided() {
        return new Expectation<>(
                value -> {
                    throw new IllegalStateException("The contract has no answer: call answers(...) or refuses(...)");
                },
                Expectation::rethrow);
    }

    static <T> Expectation<T> nothing() {
        return new Expectation<>(value -> {}, Expectation::rethrow);
    }

    static <T> Expectation<T> value(SpecBody body) {
        return new Expectation<>(value -> Received.holds(value, body.example()), Expectation::rethrow);
    }

    static <T> Expectation<T> failure(int status, @Nullable SpecBody body, Class<? extends ApiException> type) {
        return new Expectation<>(
                value -> {
                    throw new AssertionError("The caller gets " + value + " instead of " + type.getSimpleName());
                },
                failure -> {
                    // What derives from the spec alone knows of no type but the root.
                    same("type", type, type == ApiException.class ? type : failure.getClass());
                    same("status", status, failure.status());
                    same("code", text(body, "code"), failure.code());
                    same("message", text(body, "message"), failure.apiMessage());
                    if (text(body, "requestId").isPresent()) {
                        same("request id", text(body, "requestId"), failure.requestId());
                    }
                });
    }

    /** A value, even where the client gets an exception that the caller deals with. */
    Expectation<T> withValue(Consumer<T> check) {
        return new Expectation<>(check, Expectation::rethrow);
    }

    Expectation<T> andValue(Consumer<? super T> check) {
        return new Expectation<>(value.andThen(check), failure);
    }

    Expectation<T> andFailure(Consumer<? super ApiException> check) {
        return new Expectation<>(value, failure.andThen(check));
    }

    void check(Function<GcomClient, T> action, GcomClient client) {
        T result;
        try {
            result = action.apply(client);
        } catch (ApiException refused) {
            failure.accept(refused);
            return;
        }
        value.accept(result);
    }

    private static void rethrow(ApiException refused) {
        throw refused;
    }

    private static Optional<String> text(@Nullable SpecBody body, String property) {
        return Optional.ofNullable(body)
                .map(shown -> shown.example().path(property))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private static void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("The " + what + " of the exception is " + actual + " instead of " + expected);
        }
    }
}
