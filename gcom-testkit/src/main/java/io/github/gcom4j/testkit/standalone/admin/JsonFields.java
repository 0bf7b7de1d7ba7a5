package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a JSON object one by one, and names what is wrong with one or that nobody asked for it. */
final class JsonFields {
    private final ObjectNode object;
    private final Set<String> unread;

    private JsonFields(ObjectNode object) {
        this.object = object;
        this.unread = new HashSet<>(object.propertyNames());
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static JsonFields of(String text) {
        return new JsonFields(object(text));
    }

    /**
     * Reads an object as it is.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static ObjectNode object(String text) {
        try {
            if (Json.mapper().readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the body is no JSON" + place(e), e);
        }
        throw new IllegalArgumentException("the body must be a JSON object");
    }

    static String place(JacksonException failure) {
        var place = failure.getLocation();
        return place == null ? "" : ", from line " + place.getLineNr() + ", column " + place.getColumnNr() + " on";
    }

    String text(String field) {
        return required(field, optionalText(field));
    }

    Optional<String> optionalText(String field) {
        return read(field, JsonNode::isString, "a text").map(JsonNode::asString);
    }

    /** Reads a text, or a number or flag as one. */
    Optional<String> optionalWord(String field) {
        return read(field, JsonNode::isValueNode, "a text, a number or a flag").map(JsonNode::asString);
    }

    /** Reads whatever stands there, as JSON. */
    Optional<String> optionalJson(String field) {
        return read(field, value -> true, "a value").map(JsonNode::toString);
    }

    List<String> optionalTexts(String field) {
        return textsIfThere(field).orElse(List.of());
    }

    Optional<List<String>> textsIfThere(String field) {
        return read(field, JsonFields::isListOfTexts, "a list of texts")
                .map(list -> list.valueStream().map(JsonNode::asString).toList());
    }

    Optional<Instant> optionalInstant(String field) {
        return optionalText(field).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        field + " must be a time such as 2026-01-31T12:00:00Z but is \"" + text + "\"", e);
            }
        });
    }

    int number(String field) {
        return required(field, optionalNumber(field)).intValue();
    }

    Optional<Long> optionalNumber(String field) {
        return read(field, JsonNode::canConvertToInt, "a whole number").map(JsonNode::asLong);
    }

    Optional<Double> optionalFraction(String field) {
        return read(field, JsonNode::isNumber, "a number").map(JsonNode::asDouble);
    }

    boolean flag(String field) {
        return optionalFlag(field).orElse(false);
    }

    Optional<Boolean> optionalFlag(String field) {
        return read(field, JsonNode::isBoolean, "true or false").map(JsonNode::asBoolean);
    }

    Duration duration(String field) {
        return required(field, optionalDuration(field));
    }

    Optional<Duration> optionalDuration(String field) {
        return optionalText(field).map(text -> checked(field, () -> Durations.parse(text)));
    }

    Map<String, String> texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        read(field, JsonFields::isObjectOfTexts, "an object of texts").ifPresent(map -> map.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString())));
        return texts;
    }

    /**
     * Hands a value that is there to what takes it.
     *
     * @throws IllegalArgumentException if it is not taken; the message names the field
     */
    <T> void taken(String field, Optional<T> value, Function<T, ?> taker) {
        var unused = value.map(known -> checked(field, () -> taker.apply(known)));
    }

    /** Reads an object of the API. */
    <T> Optional<T> model(String field, Class<T> type) {
        return read(field, JsonNode::isObject, "an object").map(object -> model(field, object, type));
    }

    private static <T> T model(String field, JsonNode object, Class<T> type) {
        try {
            return Json.fromTree(object, type);
        } catch (JacksonException e) {
            String reason = e.getCause() instanceof IllegalArgumentException rule
                    ? String.valueOf(rule.getMessage())
                    : "a value is of another type, or one that must be there is missing";
            throw new IllegalArgumentException(field + " is no " + type.getSimpleName() + ": " + reason, e);
        }
    }

    <T> Optional<T> converted(String field, Function<String, T> conversion) {
        return optionalText(field).map(text -> checked(field, () -> conversion.apply(text)));
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalArgumentException if a field is left
     */
    void requireAllRead() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("unknown here: "
                    + String.join(", ", unread.stream().sorted().toList()));
        }
    }

    private Optional<JsonNode> read(String field, Predicate<JsonNode> right, String kind) {
        unread.remove(field);
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!right.test(value)) {
            throw new IllegalArgumentException(field + " must be " + kind + " but is " + value);
        }
        return Optional.of(value);
    }

    private static boolean isObjectOfTexts(JsonNode value) {
        return value.isObject() && value.valueStream().allMatch(JsonNode::isString);
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    }

    private static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private static <T> T checked(String field, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }
}
