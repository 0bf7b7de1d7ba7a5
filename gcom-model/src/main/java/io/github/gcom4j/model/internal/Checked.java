package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.Patch;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a check sees of a value, whether that comes plain, optional, as a patch or as a secret. */
final class Checked {
    /** Stands for what may be a secret. */
    static final String HIDDEN = "***";

    private static final int SHOWN_CHARACTERS = 100;
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Checked() {}

    static boolean absent(Object value) {
        return unwrap(value) == null;
    }

    static @Nullable Object unwrap(@Nullable Object value) {
        Object open = value instanceof Secret secret ? secret.value() : value;
        Object inner = open instanceof Optional<?> optional ? optional.orElse(null) : open;
        return inner instanceof Patch<?> patch ? patch.value().orElse(null) : inner;
    }

    static int length(Object value) {
        String text = String.valueOf(unwrap(value));
        return text.codePointCount(0, text.length());
    }

    static int size(Object value) {
        return unwrap(value) instanceof Map<?, ?> map
                ? map.size()
                : unwrap(value) instanceof Collection<?> list ? list.size() : 0;
    }

    /** The values of a map by their quoted keys, or those of a list by their positions. */
    static Map<String, Object> items(Object value) {
        Map<String, Object> items = new LinkedHashMap<>();
        if (unwrap(value) instanceof Map<?, ?> map) {
            map.forEach((key, item) -> items.put(shown(key), item));
        } else if (unwrap(value) instanceof Collection<?> list) {
            list.forEach(item -> items.put(String.valueOf(items.size()), item));
        }
        return items;
    }

    static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(unwrap(value)));
    }

    static boolean matches(@Nullable Object value, String regex) {
        return PATTERNS.computeIfAbsent(regex, Checked::compile)
                .matcher(String.valueOf(value))
                .find();
    }

    /** A dollar sign at the end is the end of the text in the spec, whereas Java lets a line feed follow. */
    private static Pattern compile(String regex) {
        boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
        return Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    }

    static String count(int number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }

    static String shown(Object value) {
        if (value instanceof Secret) {
            return HIDDEN;
        }
        String text = String.valueOf(unwrap(value));
        return '"' + (text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…") + '"';
    }

    record Secret(Object value) {}
}
