package io.github.gcom4j.contracts;

import feign.Param;
import feign.QueryMap;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.internal.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interfaces that are generated for Feign, called by the id of an operation. */
final class GeneratedApis {
    private static final Map<String, Method> OPERATIONS = CompiledClasses.beside(GcomClient.class, "Api")
            .filter(Class::isInterface)
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(method -> method.getReturnType() != CompletableFuture.class)
            .collect(Collectors.toMap(Method::getName, Function.identity()));

    private GeneratedApis() {}

    static @Nullable Object call(GcomClient client, RequestPart request) {
        String id = request.operation().id();
        Method method = OPERATIONS.get(id);
        if (method == null) {
            throw new AssertionError("No generated interface has the operation " + id + ": build gcom-client again");
        }
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, request))
                .toArray();
        return invoke(method, client.api(method.getDeclaringClass()), arguments);
    }

    private static @Nullable Object argument(Parameter parameter, RequestPart request) {
        Param named = parameter.getAnnotation(Param.class);
        if (named != null) {
            return converted(request.pathValues().getOrDefault(named.value(), ""), parameter.getType());
        }
        return parameter.isAnnotationPresent(QueryMap.class)
                ? query(parameter.getType(), request.query())
                : Json.mapper().readValue(request.body(), parameter.getType());
    }

    private static @Nullable Object query(Class<?> type, Map<String, String> values) {
        Object builder = invoke(method(type, "builder", 0), type);
        values.forEach((name, value) -> {
            Method setter = method(builder.getClass(), name, 1);
            invoke(setter, builder, converted(value, setter.getGenericParameterTypes()[0]));
        });
        return invoke(method(builder.getClass(), "build", 0), builder);
    }

    private static Object converted(String text, Type type) {
        if (type instanceof ParameterizedType several) {
            Type each = several.getActualTypeArguments()[0];
            Class<?> item = (Class<?>) (each instanceof WildcardType bounded ? bounded.getUpperBounds()[0] : each);
            return Stream.of(text.split(",")).map(part -> converted(part, item)).toList();
        }
        return converted(text, (Class<?>) type);
    }

    private static Object converted(String text, Class<?> type) {
        // A text is not read as a number, so what is no text is read from JSON.
        return type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class
                ? Json.mapper().readValue(text, type)
                : Json.mapper().convertValue(text, type);
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(method -> parameters == 0 || method.getParameterTypes()[0] != Optional.class)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no method " + name));
    }

    private static Object invoke(Method method, Object target, @Nullable Object... arguments) {
        try {
            method.setAccessible(true); // builders inherit from a class of the package
            Object result = method.invoke(target, arguments);
            return result == null ? Optional.empty() : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
