package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.feign.AccessPolicyApi;
import io.github.gcom4j.client.feign.AccessPolicyApiAsync;
import io.github.gcom4j.client.feign.ApiKeyApi;
import io.github.gcom4j.client.feign.ApiKeyApiAsync;
import io.github.gcom4j.client.feign.BilledUsageApi;
import io.github.gcom4j.client.feign.BilledUsageApiAsync;
import io.github.gcom4j.client.feign.OrganizationApi;
import io.github.gcom4j.client.feign.OrganizationApiAsync;
import io.github.gcom4j.client.feign.PluginApi;
import io.github.gcom4j.client.feign.PluginApiAsync;
import io.github.gcom4j.client.feign.RegionApi;
import io.github.gcom4j.client.feign.RegionApiAsync;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.feign.StackApiAsync;
import io.github.gcom4j.client.feign.TokenApi;
import io.github.gcom4j.client.feign.TokenApiAsync;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Calls any operation through either of its generated interfaces. */
enum GeneratedApis {
    BLOCKING(
            AccessPolicyApi.class,
            ApiKeyApi.class,
            BilledUsageApi.class,
            OrganizationApi.class,
            PluginApi.class,
            RegionApi.class,
            StackApi.class,
            TokenApi.class) {
        @Override
        Object implementation(FeignApis apis, Class<?> type) {
            return apis.blocking(type);
        }
    },
    ASYNC(
            AccessPolicyApiAsync.class,
            ApiKeyApiAsync.class,
            BilledUsageApiAsync.class,
            OrganizationApiAsync.class,
            PluginApiAsync.class,
            RegionApiAsync.class,
            StackApiAsync.class,
            TokenApiAsync.class) {
        @Override
        Object implementation(FeignApis apis, Class<?> type) {
            return apis.async(type);
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of is immutable
    private final List<Class<?>> types;

    GeneratedApis(Class<?>... types) {
        this.types = List.of(types);
    }

    abstract Object implementation(FeignApis apis, Class<?> type);

    /** Returns what the operation answers; throws what it throws, or what its future fails with. */
    @Nullable
    Object call(FeignApis apis, OperationSample sample) throws Throwable {
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(sample.operation().id())) {
                    return result(method, implementation(apis, type), sample.arguments());
                }
            }
        }
        throw new AssertionError("no interface among " + Arrays.asList(types) + " has " + sample);
    }

    private static @Nullable Object result(Method method, Object api, List<Object> arguments) throws Throwable {
        try {
            Object answer = method.invoke(api, arguments.toArray());
            return answer instanceof CompletableFuture<?> future ? future.join() : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } catch (CompletionException failed) {
            throw failed.getCause();
        }
    }
}
