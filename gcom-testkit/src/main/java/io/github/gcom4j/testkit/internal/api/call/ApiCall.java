package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A request that has passed every check of the spec.
 *
 * @param organization the one of the caller
 */
public record ApiCall(
        SpecOperation operation,
        Organization organization,
        Map<String, String> path,
        Map<String, String> query,
        JsonNode body) {

    /** Returns a value of the path. */
    public String path(String name) {
        return Optional.ofNullable(path.get(name)).orElseThrow();
    }

    /** Returns a value of the query, or its default from the spec, unless it is absent or empty. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name))
                .filter(value -> !value.isEmpty())
                .or(() -> defaultOf(name));
    }

    /** Returns a number of the query that is required or has a default. */
    public int number(String name) {
        return Integer.parseInt(query(name).orElseThrow());
    }

    /** Returns the body as a value of the model. */
    public <T> T body(Class<T> type) {
        try {
            return Json.fromTree(body, type);
        } catch (JacksonException e) {
            throw Refusal.invalid(operation, "Invalid body: a value is not of the kind its field takes");
        }
    }

    /** Returns the body as a value of the model, of which a text must not be empty, as that is to the service as good as none. */
    public <T> T bodyWith(String text, Class<T> type) {
        if (body.path(text).isString() && body.path(text).asString().isEmpty()) {
            throw Refusal.fieldMissing(operation, text);
        }
        return body(type);
    }

    private Optional<String> defaultOf(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .flatMap(SpecParameter::defaultValue);
    }
}
