package io.github.gcom4j.client.internal.limit;

import io.github.gcom4j.client.internal.async.Futures;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lets work that belongs together run one after the other, in the order of arrival, without holding a thread. */
public final class SerialQueue {
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

    /**
     * Runs work when all earlier work of the same key is over, however it ended.
     *
     * @param key what belongs together
     * @param work starts the work
     * @param <T> the type of the result
     * @return the result; cancelling it gives up the place in the queue or cancels the work
     */
    public <T> CompletableFuture<T> run(String key, Supplier<CompletableFuture<T>> work) {
        return run(key, place -> place, work);
    }

    /** Runs work as above, which continues from its place in the queue as is said, or fails there. */
    public <T> CompletableFuture<T> run(
            String key, UnaryOperator<CompletableFuture<Void>> arrival, Supplier<CompletableFuture<T>> work) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> last = tails.put(key, over);
        CompletableFuture<Void> before = last == null ? CompletableFuture.completedFuture(null) : last;
        // A copy, so that giving up one place does not end the work of the one before.
        CompletableFuture<T> result = Futures.then(arrival.apply(before.copy()), free -> work.get());
        // A place that is given up early still waits for those before it.
        var unused = CompletableFuture.allOf(before, settled(result)).whenComplete((free, none) -> {
            tails.remove(key, over);
            over.complete(null);
        });
        return result;
    }

    private static CompletableFuture<Void> settled(CompletableFuture<?> work) {
        return work.handle((value, failure) -> null);
    }
}
