package io.github.gcom4j.model.internal;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a value for people: what is there, by the name of its accessor, and of a secret only that it is there. */
public final class ValueText {
    private final StringBuilder text;
    private String separator = "";

    /**
     * Starts the text of a value.
     *
     * @param type the simple name of its type
     */
    public ValueText(String type) {
        text = new StringBuilder(type).append('{');
    }

    /**
     * Adds what an accessor returns, if that is not an empty {@code Optional}.
     *
     * @param name the name of the accessor
     * @param value what it returns, marked by {@link Check#secret} if it is one
     * @return this text
     */
    public ValueText add(String name, Object value) {
        boolean secret = value instanceof Checked.Secret;
        Object open = value instanceof Checked.Secret hidden ? hidden.value() : value;
        Object present = open instanceof Optional<?> optional ? optional.orElse(null) : open;
        if (present != null) {
            text.append(separator).append(name).append('=').append(secret ? Checked.HIDDEN : present);
            separator = ", ";
        }
        return this;
    }

    /**
     * Ends the text. What is not known may be a secret, so that its values are not shown.
     *
     * @param unknown the properties that no accessor returns
     * @return the text
     */
    public String end(Map<String, @Nullable Object> unknown) {
        if (!unknown.isEmpty()) {
            add("additionalProperties", Checked.HIDDEN);
        }
        return text.append('}').toString();
    }
}
