package io.github.gcom4j.model.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.gcom4j.model.Patch;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits of the spec. Each method ignores a value that is absent and names property, rule and value otherwise. */
public final class Check {
    private static final int SHOWN_CHARACTERS = 100;
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Check() {}

    /** Wraps a value that messages must not show. */
    public static Object secret(Object value) {
        return new Secret(value);
    }

    /** No additional property stands for one that has a setter, or it would be sent twice. */
    public static void additionalProperties(Class<?> type, Map<String, ?> properties) {
        if (properties.isEmpty()) {
            return;
        }
        JsonPropertyOrder known = type.getAnnotation(JsonPropertyOrder.class);
        for (String name : known == null ? new String[0] : known.value()) {
            require(
                    !properties.containsKey(name),
                    type.getSimpleName() + ".additionalProperties",
                    null,
                    "must not hold " + name + ", which has a setter of its own");
        }
    }

    /** The value is a string of at least so many characters. */
    public static void minLength(String property, Object value, int limit) {
        require(
                absent(value) || length(value) >= limit,
                property,
                value,
                "must have at least " + count(limit, "character"));
    }

    /** The value is a string of at most so many characters. */
    public static void maxLength(String property, Object value, int limit) {
        require(
                absent(value) || length(value) <= limit,
                property,
                value,
                "must have at most " + count(limit, "character"));
    }

    /** The whole string matches. */
    public static void pattern(String property, Object value, String regex) {
        require(absent(value) || matches(unwrap(value), regex), property, value, "must match " + regex);
    }

    /** Every element of a list, or every value of a map, matches. */
    public static void itemPattern(String property, Object value, String regex) {
        Object items = unwrap(value);
        for (Object item : items instanceof Map<?, ?> map
                ? map.values()
                : items instanceof Collection<?> list ? list : List.of()) {
            require(
                    matches(item, regex),
                    property,
                    value instanceof Secret ? secret(item) : item,
                    "must hold only values that match " + regex);
        }
    }

    /** Every key of a map matches. */
    public static void keyPattern(String property, Object value, String regex) {
        if (unwrap(value) instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                require(matches(key, regex), property, key, "must hold only keys that match " + regex);
            }
        }
    }

    /** The list or map has at least so many entries. */
    public static void minItems(String property, Object value, int limit) {
        require(absent(value) || size(value) >= limit, property, null, "must have at least " + count(limit, "entry"));
    }

    /** The list or map has at most so many entries. */
    public static void maxItems(String property, Object value, int limit) {
        require(
                absent(value) || size(value) <= limit,
                property,
                null,
                "must have at most " + count(limit, "entry") + " but has " + size(value));
    }

    /** The number is not less. */
    public static void minimum(String property, Object value, String limit) {
        require(
                absent(value) || number(value).compareTo(new BigDecimal(limit)) >= 0,
                property,
                value,
                "must be at least " + limit);
    }

    /** The number is not greater. */
    public static void maximum(String property, Object value, String limit) {
        require(
                absent(value) || number(value).compareTo(new BigDecimal(limit)) <= 0,
                property,
                value,
                "must be at most " + limit);
    }

    /** A property that gives meaning only together with another one comes with it. */
    public static void requires(String property, Object value, String other, Object otherValue) {
        require(absent(value) || !absent(otherValue), property, null, "needs " + other + " to be set too");
    }

    /** A property the API does not clear by null is not removed. */
    public static void notRemoved(String property, Optional<? extends Patch<?>> patch) {
        require(
                patch.map(p -> !p.isRemoval()).orElse(true),
                property,
                null,
                "cannot be null; set an empty value to clear it");
    }

    private static void require(boolean holds, String property, @Nullable Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    property + " " + rule + (value == null ? "" : " but is " + shown(value)));
        }
    }

    private static boolean absent(Object value) {
        return unwrap(value) == null;
    }

    private static @Nullable Object unwrap(@Nullable Object value) {
        Object open = value instanceof Secret secret ? secret.value() : value;
        Object inner = open instanceof Optional<?> optional ? optional.orElse(null) : open;
        return inner instanceof Patch<?> patch ? patch.value().orElse(null) : inner;
    }

    private static int length(Object value) {
        String text = String.valueOf(unwrap(value));
        return text.codePointCount(0, text.length());
    }

    private static int size(Object value) {
        return unwrap(value) instanceof Map<?, ?> map
                ? map.size()
                : unwrap(value) instanceof Collection<?> list ? list.size() : 0;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(unwrap(value)));
    }

    private static boolean matches(@Nullable Object value, String regex) {
        return PATTERNS.computeIfAbsent(regex, Check::compile)
                .matcher(String.valueOf(value))
                .find();
    }

    /** A dollar sign at the end is the end of the text in the spec, whereas Java lets a line feed follow. */
    private static Pattern compile(String regex) {
        boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
        return Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    }

    private static String count(int number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }

    private static String shown(Object value) {
        if (value instanceof Secret) {
            return "***";
        }
        String text = String.valueOf(unwrap(value));
        return '"' + (text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…") + '"';
    }

    private record Secret(Object value) {}
}
