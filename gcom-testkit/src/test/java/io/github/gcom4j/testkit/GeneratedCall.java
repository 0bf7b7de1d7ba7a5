package io.github.gcom4j.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import feign.Param;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecParameter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Calls any operation of a {@link World} through the interface that was generated for it. */
record GeneratedCall(Operation operation, Class<?> api) {
    private static final List<Class<?>> APIS = new ClassFileImporter()
            .importPackagesOf(StackApi.class).stream()
                    .filter(JavaClass::isInterface)
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(type -> !type.getSimpleName().endsWith("Async"))
                    .toList();

    static GeneratedCall of(Operation operation) {
        return APIS.stream()
                .filter(api -> methods(api, operation).findAny().isPresent())
                .map(api -> new GeneratedCall(operation, api))
                .findFirst()
                .orElseThrow();
    }

    Method method() {
        return methods(api, operation).findFirst().orElseThrow();
    }

    void on(World world, Object implementation) throws ReflectiveOperationException {
        Method method = methods(implementation.getClass().getInterfaces()[0], operation)
                .findFirst()
                .orElseThrow();
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(world, parameter))
                .toArray();
        Object answer = method.invoke(implementation, arguments);
        if (answer instanceof CompletableFuture<?> future) {
            future.join();
        }
    }

    private static Stream<Method> methods(Class<?> api, Operation operation) {
        return Arrays.stream(api.getMethods()).filter(method -> method.getName().equals(operation.id()));
    }

    private Object argument(World world, Parameter parameter) {
        Param variable = parameter.getAnnotation(Param.class);
        if (variable != null) {
            return world.value(documented(variable.value()));
        }
        return QueryParameters.class.isAssignableFrom(parameter.getType())
                ? query(world, parameter.getType())
                : Json.mapper().readValue(world.body(operation), parameter.getType());
    }

    private SpecParameter documented(String name) {
        return Spec.shipped().operation(operation.id()).parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Object query(World world, Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (SpecParameter parameter :
                    Spec.shipped().operation(operation.id()).parameters()) {
                if (parameter.inQuery() && parameter.required()) {
                    set(builder, parameter.name(), world.value(parameter));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError(type.getName(), changed);
        }
    }

    private static void set(Object builder, String name, String value) throws ReflectiveOperationException {
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
        setter.invoke(builder, converted(value, setter.getParameterTypes()[0]));
    }

    // A text is not read as a number, so what is no text is read from JSON.
    private static Object converted(String value, Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? Json.mapper().readValue(value, type)
                : Json.mapper().convertValue(value, type);
    }
}
