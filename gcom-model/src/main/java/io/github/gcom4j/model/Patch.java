package io.github.gcom4j.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A change to one property in an update: a new value, or its removal. A property left alone has no patch at all.
 *
 * @param <T> the type of the property
 */
@JsonDeserialize(using = PatchDeserializer.class)
public final class Patch<T> {
    private static final Patch<?> REMOVAL = new Patch<>(null);

    private final @Nullable T value;

    private Patch(@Nullable T value) {
        this.value = value;
    }

    /**
     * Gives the property a value. Lists and maps are copied.
     *
     * @param value the new value, empty collections included
     * @param <T> the type of the property
     * @return the patch
     */
    public static <T> Patch<T> set(T value) {
        return new Patch<>(copy(Objects.requireNonNull(value, "value")));
    }

    /**
     * Removes the value: the property is sent as JSON {@code null}.
     *
     * @param <T> the type of the property
     * @return the patch
     */
    @SuppressWarnings("unchecked") // a removal holds no T
    public static <T> Patch<T> remove() {
        return (Patch<T>) REMOVAL;
    }

    /**
     * Returns the new value.
     *
     * @return the value, empty for a removal
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Tells whether the value is removed.
     *
     * @return true for {@link #remove()}
     */
    public boolean isRemoval() {
        return value == null;
    }

    @JsonValue
    private @Nullable T json() {
        return value;
    }

    @SuppressWarnings("unchecked") // a copy of a list or map has the type of what it copies
    private static <T> T copy(T value) {
        if (value instanceof List<?> list) {
            return (T) List.copyOf(list);
        }
        if (value instanceof Map<?, ?> map) {
            return (T) Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patch<?> patch && Objects.equals(value, patch.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return value == null ? "Patch.remove()" : "Patch.set(" + value + ")";
    }
}
