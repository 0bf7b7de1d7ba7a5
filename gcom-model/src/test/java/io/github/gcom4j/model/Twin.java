package io.github.gcom4j.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gcom4j.model.internal.Json;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes values from JSON as a user would: with the setters of the public builder and Java's own types. */
final class Twin {
    private Twin() {}

    static Object of(JsonNode json, Class<?> type) {
        try {
            Object builder = builder(json, type);
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getSimpleName() + " from " + json, e);
        }
    }

    /** What a builder called by reflection really threw. */
    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : cause(cause);
    }

    private static Object builder(JsonNode json, Class<?> type) throws ReflectiveOperationException {
        Object builder = Objects.requireNonNull(type.getMethod("builder").invoke(null));
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            Optional<Method> accessor = accessor(type, property.getKey());
            if (accessor.isEmpty()) {
                builder.getClass()
                        .getMethod("putAdditionalProperty", String.class, Object.class)
                        .invoke(builder, property.getKey(), untyped(property.getValue()));
            } else {
                Object value = value(property.getValue(), accessor.get().getGenericReturnType());
                if (value != null) {
                    set(builder, accessor.get().getName(), value);
                }
            }
        }
        return builder;
    }

    /** Sets a property through the setter that takes the value as it is. */
    private static void set(Object builder, String name, Object value) throws ReflectiveOperationException {
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 1
                    && !method.isBridge()
                    && !method.isVarArgs()
                    && boxed(method.getParameterTypes()[0]).isInstance(value)) {
                method.invoke(builder, value);
                return;
            }
        }
        throw new NoSuchMethodException(name + "(" + value.getClass().getSimpleName() + ")");
    }

    static Optional<Method> accessor(Class<?> type, String property) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class)
                        && method.getAnnotation(JsonProperty.class).value().equals(property))
                .findFirst();
    }

    private static @Nullable Object value(JsonNode json, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(json, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (json.isNull()) {
            return null;
        }
        Class<?> plain = boxed((Class<?>) type);
        if (plain == String.class) {
            return json.stringValue();
        } else if (plain == Long.class) {
            return json.longValue();
        } else if (plain == Integer.class) {
            return json.intValue();
        } else if (plain == BigDecimal.class) {
            return json.decimalValue();
        } else if (plain == Boolean.class) {
            return json.isBoolean() ? json.booleanValue() : json.intValue() == 1;
        } else if (plain == Instant.class) {
            return Instant.parse(json.stringValue());
        } else if (plain == Object.class) {
            return untyped(json);
        }
        return json.isString() ? constant(json.stringValue(), plain) : of(json, plain);
    }

    private static @Nullable Object container(JsonNode json, Class<?> type, Type[] arguments) {
        if (type == Patch.class) {
            return json.isNull() ? Patch.remove() : Patch.set(Objects.requireNonNull(value(json, arguments[0])));
        } else if (type == Optional.class) {
            return value(json, arguments[0]);
        } else if (json.isNull()) {
            return null;
        } else if (type == List.class) {
            return json.valueStream().map(item -> value(item, arguments[0])).toList();
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue(), arguments[1])));
        return map;
    }

    private static Object constant(String value, Class<?> openEnum) {
        try {
            return Objects.requireNonNull(openEnum.getMethod("of", String.class).invoke(null, value));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(openEnum.getSimpleName(), e);
        }
    }

    private static @Nullable Object untyped(JsonNode json) {
        return Json.mapper().readValue(json.toString(), Object.class);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
