package io.github.gcom4j.client.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Implements a generated interface, each method when it is first called. Feign does not send: the templates it fills on every
 * call cost more than everything else the client does.
 */
final class SpecApi implements InvocationHandler {
    private static final Object[] NO_ARGUMENTS = {};

    private final String baseUrl;
    private final Duration timeout;
    private final Invoker invoker;
    private final Map<Method, PreparedCall> calls = new ConcurrentHashMap<>();

    /** Carries out a call. */
    @FunctionalInterface
    interface Invoker {
        @Nullable
        Object invoke(PreparedCall call, Object[] arguments);
    }

    private SpecApi(String baseUrl, Duration timeout, Invoker invoker) {
        this.baseUrl = baseUrl;
        this.timeout = timeout;
        this.invoker = invoker;
    }

    static Object of(Class<?> type, String baseUrl, Duration timeout, Invoker invoker) {
        SpecApi api = new SpecApi(baseUrl, timeout, invoker);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, api);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        PreparedCall call =
                calls.computeIfAbsent(method, called -> new PreparedCall(DeclaredCall.of(called), baseUrl, timeout));
        return invoker.invoke(call, arguments == null ? NO_ARGUMENTS : arguments);
    }
}
