package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.internal.answer.Failures;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.telemetry.CallTracer;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lets what continues after asynchronous work find what a tracer finds on the thread that began it. */
public final class CallerContext {
    private CallerContext() {}

    /**
     * Captures the context of the current thread.
     *
     * @param tracer knows it, null where nobody does
     * @param work work that was just begun on this thread
     * @param <T> the type of the result
     * @return the same result, on which depends what runs with the context
     */
    public static <T> CompletableFuture<T> kept(@Nullable CallTracer tracer, CompletableFuture<T> work) {
        if (tracer == null || work.isDone()) {
            return work;
        }
        UnaryOperator<Runnable> context = captured(tracer);
        CompletableFuture<T> result = new CompletableFuture<>();
        Futures.cancelWith(result, work);
        var unused = work.whenComplete((value, failure) -> {
            Runnable end = () -> Futures.complete(result, value, failure);
            try {
                context.apply(end).run();
            } catch (Throwable fault) {
                Failures.report(fault);
            } finally {
                end.run();
            }
        });
        return result;
    }

    private static UnaryOperator<Runnable> captured(CallTracer tracer) {
        try {
            return tracer.capture();
        } catch (Throwable fault) {
            Failures.report(fault);
            return UnaryOperator.identity();
        }
    }
}
