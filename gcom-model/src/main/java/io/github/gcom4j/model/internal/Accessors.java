package io.github.gcom4j.model.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gcom4j.model.ApiObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The accessors of a type of values by the names of their properties in JSON. */
public final class Accessors {
    private static final ClassValue<Accessors> ALL = new ClassValue<>() {
        @Override
        protected Accessors computeValue(Class<?> type) {
            return new Accessors(type);
        }
    };

    private final Map<String, Method> methods = new LinkedHashMap<>();

    private Accessors(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property != null) {
                methods.put(property.value(), method);
            }
        }
    }

    /**
     * Returns the accessors of a type.
     *
     * @param type the public type, not what implements it
     * @return the accessors
     */
    public static Accessors of(Class<? extends ApiObject> type) {
        return ALL.get(type);
    }

    /**
     * Returns the accessors of the type that a value is of.
     *
     * @param value the value
     * @return the accessors
     */
    static Accessors of(ApiObject value) {
        return ALL.get(value.getClass().getSuperclass());
    }

    /**
     * Returns the properties that have accessors.
     *
     * @return their names in JSON
     */
    public Set<String> names() {
        return methods.keySet();
    }

    /**
     * Returns what an accessor returns.
     *
     * @param name its name in JSON
     * @return the declared type
     */
    Type type(String name) {
        return Objects.requireNonNull(methods.get(name)).getGenericReturnType();
    }

    /**
     * Reads a property.
     *
     * @param value the value that has it
     * @param name its name in JSON
     * @return what the accessor returns
     */
    public Object get(ApiObject value, String name) {
        try {
            return Objects.requireNonNull(methods.get(name)).invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an accessor cannot be called: " + name, e);
        }
    }
}
