package io.github.gcom4j.client.internal;

import feign.DefaultContract;
import feign.MethodMetadata;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Implements a generated interface. Feign reads its annotations, once. It does not send: the templates it fills on every
 * call cost more than everything else the client does.
 */
final class SpecApi implements InvocationHandler {
    private static final Object[] NO_ARGUMENTS = {};

    private final Class<?> type;
    private final String baseUrl;
    private final Duration timeout;
    private final Invoker invoker;
    private volatile @Nullable Map<Method, PreparedCall> calls;

    /** Carries out a call. */
    @FunctionalInterface
    interface Invoker {
        @Nullable
        Object invoke(PreparedCall call, Object[] arguments);
    }

    private SpecApi(Class<?> type, String baseUrl, Duration timeout, Invoker invoker) {
        this.type = type;
        this.baseUrl = baseUrl;
        this.timeout = timeout;
        this.invoker = invoker;
    }

    static Object of(Class<?> type, String baseUrl, Duration timeout, Invoker invoker) {
        SpecApi api = new SpecApi(type, baseUrl, timeout, invoker);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, api);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        PreparedCall call = Objects.requireNonNull(calls().get(method));
        return invoker.invoke(call, arguments == null ? NO_ARGUMENTS : arguments);
    }

    // Two threads that come first at once both read, and get the same.
    private Map<Method, PreparedCall> calls() {
        Map<Method, PreparedCall> known = calls;
        if (known == null) {
            known = new HashMap<>();
            for (MethodMetadata declared : new DefaultContract().parseAndValidateMetadata(type)) {
                known.put(declared.method(), new PreparedCall(declared, baseUrl, timeout));
            }
            calls = known;
        }
        return known;
    }
}
