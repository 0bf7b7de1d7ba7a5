package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.internal.api.AccessPoliciesApi;
import io.github.gcom4j.client.internal.api.AccessPoliciesApiAsync;
import io.github.gcom4j.client.internal.api.ApiKeysApi;
import io.github.gcom4j.client.internal.api.ApiKeysApiAsync;
import io.github.gcom4j.client.internal.api.BilledUsageApi;
import io.github.gcom4j.client.internal.api.BilledUsageApiAsync;
import io.github.gcom4j.client.internal.api.OrganizationsApi;
import io.github.gcom4j.client.internal.api.OrganizationsApiAsync;
import io.github.gcom4j.client.internal.api.PluginsApi;
import io.github.gcom4j.client.internal.api.PluginsApiAsync;
import io.github.gcom4j.client.internal.api.RegionsApi;
import io.github.gcom4j.client.internal.api.RegionsApiAsync;
import io.github.gcom4j.client.internal.api.StacksApi;
import io.github.gcom4j.client.internal.api.StacksApiAsync;
import io.github.gcom4j.client.internal.api.TokensApi;
import io.github.gcom4j.client.internal.api.TokensApiAsync;
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
            AccessPoliciesApi.class,
            ApiKeysApi.class,
            BilledUsageApi.class,
            OrganizationsApi.class,
            PluginsApi.class,
            RegionsApi.class,
            StacksApi.class,
            TokensApi.class) {
        @Override
        Object implementation(FeignApis apis, Class<?> type) {
            return apis.blocking(type);
        }
    },
    ASYNC(
            AccessPoliciesApiAsync.class,
            ApiKeysApiAsync.class,
            BilledUsageApiAsync.class,
            OrganizationsApiAsync.class,
            PluginsApiAsync.class,
            RegionsApiAsync.class,
            StacksApiAsync.class,
            TokensApiAsync.class) {
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
