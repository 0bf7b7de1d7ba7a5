package io.github.gcom4j.testkit;

import feign.Param;
import io.github.gcom4j.client.feign.AccessPolicyApi;
import io.github.gcom4j.client.feign.ApiKeyApi;
import io.github.gcom4j.client.feign.BilledUsageApi;
import io.github.gcom4j.client.feign.OrganizationApi;
import io.github.gcom4j.client.feign.PluginApi;
import io.github.gcom4j.client.feign.RegionApi;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.feign.TokenApi;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Calls any operation of a {@link World} through the interface that was generated for it. */
record GeneratedCall(Operation operation, Class<?> api) {
    private static final List<Class<?>> APIS = List.of(
            AccessPolicyApi.class,
            ApiKeyApi.class,
            BilledUsageApi.class,
            OrganizationApi.class,
            PluginApi.class,
            RegionApi.class,
            StackApi.class,
            TokenApi.class);

    static GeneratedCall of(Operation operation) {
        return APIS.stream()
                .filter(api -> methods(api).anyMatch(method -> method.getName().equals(operation.id())))
                .map(api -> new GeneratedCall(operation, api))
                .findFirst()
                .orElseThrow();
    }

    void on(World world, Object implementation) throws ReflectiveOperationException {
        Method method = methods(implementation.getClass().getInterfaces()[0])
                .filter(each -> each.getName().equals(operation.id()))
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

    private static Stream<Method> methods(Class<?> api) {
        return Arrays.stream(api.getMethods());
    }

    private Object argument(World world, Parameter parameter) {
        if (parameter.isAnnotationPresent(Param.class)) {
            String name = parameter.getAnnotation(Param.class).value();
            return Objects.requireNonNull(world.pathValues().get(name), name);
        }
        return QueryParameters.class.isAssignableFrom(parameter.getType())
                ? query(parameter.getType())
                : Json.mapper().readValue(world.body(operation), parameter.getType());
    }

    private static Object query(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method setter : builder.getClass().getMethods()) {
                Object value = Map.<String, Object>of("region", "us", "month", 9, "year", 2024)
                        .get(setter.getName());
                if (value != null && setter.getParameterCount() == 1) {
                    setter.invoke(builder, value);
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError(type.getName(), changed);
        }
    }
}
