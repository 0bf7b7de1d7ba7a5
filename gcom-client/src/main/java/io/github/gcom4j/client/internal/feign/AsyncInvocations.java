package io.github.gcom4j.client.internal.feign;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Begins each call of an asynchronous interface with its {@link AsyncCall}. */
final class AsyncInvocations implements InvocationHandler {
    private final Target<?> target;
    private final Map<Method, MethodHandler> methods;
    private final Executor steps;

    AsyncInvocations(Target<?> target, Map<Method, MethodHandler> methods, Executor steps) {
        this.target = target;
        this.methods = methods;
        this.steps = steps;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        MethodHandler handler = methods.get(method);
        if (handler == null) {
            return ofObject(proxy, method, arguments);
        }
        if (AsyncCall.isAmong(arguments)) {
            return handler.invoke(arguments);
        }
        AsyncCall call = new AsyncCall(steps);
        return call.heldByCaller(handler.invoke(call.joining(arguments)));
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> target.toString();
            default -> throw new UnsupportedOperationException(method + " is no call");
        };
    }
}
