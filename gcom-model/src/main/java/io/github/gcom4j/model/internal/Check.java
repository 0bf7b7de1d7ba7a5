package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.Patch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of the spec. Each method ignores a value that is absent and names property, value and rule otherwise. */
public final class Check {
    private Check() {}

    /** Wraps a value that messages must not show. */
    public static Object secret(Object value) {
        return new Checked.Secret(value);
    }

    /**
     * Returns what is to be sent besides the properties with setters. What was received under the name of one of those is
     * sent again, unless the property has been set since; what a caller puts there is refused, or it would be sent twice.
     */
    public static Map<String, @Nullable Object> additionalProperties(
            Class<? extends ApiObject> type, ApiObject built, @Nullable ApiObject origin) {
        Map<String, @Nullable Object> held = built.additionalProperties();
        if (held.isEmpty()) {
            return held;
        }
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(held);
        Accessors accessors = Accessors.of(type);
        for (String name : accessors.names()) {
            if (held.containsKey(name)) {
                boolean received = origin != null
                        && origin.additionalProperties().containsKey(name)
                        && Objects.equals(origin.additionalProperties().get(name), held.get(name));
                require(
                        received,
                        type.getSimpleName() + ".additionalProperties",
                        null,
                        "must not hold " + name + ", which has a setter of its own");
                if (!accessors.get(built, name).equals(accessors.get(Objects.requireNonNull(origin), name))) {
                    kept.remove(name);
                }
            }
        }
        return kept.size() == held.size() ? held : kept;
    }

    /** All that the API demands is there; names and values alternate. */
    public static void complete(String type, Object... properties) {
        List<Object> missing = new ArrayList<>();
        for (int place = 0; place < properties.length; place += 2) {
            if (Checked.absent(properties[place + 1])) {
                missing.add(properties[place]);
            }
        }
        if (!missing.isEmpty()) {
            throw new IncompleteValueException(
                    "Cannot build " + type + ", some of required attributes are not set " + missing);
        }
    }

    /** The value is a string of at least so many characters. */
    public static void minLength(String property, Object value, int limit) {
        require(
                Checked.absent(value) || Checked.length(value) >= limit,
                property,
                value,
                "must have at least " + Checked.count(limit, "character"));
    }

    /** The value is a string of at most so many characters. */
    public static void maxLength(String property, Object value, int limit) {
        require(
                Checked.absent(value) || Checked.length(value) <= limit,
                property,
                value,
                "must have at most " + Checked.count(limit, "character"));
    }

    /** The whole string matches. */
    public static void pattern(String property, Object value, String regex, String words) {
        require(
                Checked.absent(value) || Checked.matches(Checked.unwrap(value), regex),
                property,
                value,
                "must " + words);
    }

    /** Every element of a list, or every value of a map, matches. */
    public static void itemPattern(String property, Object value, String regex, String words) {
        Checked.items(value).forEach((place, item) -> pattern(property + "[" + place + "]", item, regex, words));
    }

    /** Every key of a map matches. */
    public static void keyPattern(String property, Object value, String regex, String words) {
        if (Checked.unwrap(value) instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> pattern(property + " key", key, regex, words));
        }
    }

    /** The list or map has at least so many entries. */
    public static void minItems(String property, Object value, int limit) {
        require(
                Checked.absent(value) || Checked.size(value) >= limit,
                property,
                null,
                "must have at least " + Checked.count(limit, "entry"));
    }

    /** The list or map has at most so many entries. */
    public static void maxItems(String property, Object value, int limit) {
        require(
                Checked.absent(value) || Checked.size(value) <= limit,
                property,
                null,
                "must have at most " + Checked.count(limit, "entry") + " but has " + Checked.size(value));
    }

    /** The number is not less. */
    public static void minimum(String property, Object value, String limit) {
        require(
                Checked.absent(value) || Checked.number(value).compareTo(new BigDecimal(limit)) >= 0,
                property,
                value,
                "must be at least " + limit);
    }

    /** The number is not greater. */
    public static void maximum(String property, Object value, String limit) {
        require(
                Checked.absent(value) || Checked.number(value).compareTo(new BigDecimal(limit)) <= 0,
                property,
                value,
                "must be at most " + limit);
    }

    /** A property that gives meaning only together with another one comes with it. */
    public static void requires(String property, Object value, String other, Object otherValue) {
        require(
                Checked.absent(value) || !Checked.absent(otherValue),
                property,
                null,
                "needs " + other + " to be set too");
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
                    property + " " + (value == null ? "" : Checked.shown(value) + " ") + rule);
        }
    }
}
