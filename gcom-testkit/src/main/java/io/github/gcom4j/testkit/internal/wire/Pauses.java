package io.github.gcom4j.testkit.internal.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Waits of the server, none of which outlasts it. */
final class Pauses {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Function<Duration, CompletableFuture<Void>> byClock;

    /** Takes what waits by the clock of the fake. */
    Pauses(Function<Duration, CompletableFuture<Void>> byClock) {
        this.byClock = byClock;
    }

    void pause(Duration time, boolean isByClock) throws IOException {
        if (time.isZero()) {
            return;
        }
        try {
            if (isByClock) {
                CompletableFuture.anyOf(byClock.apply(time), closed).get();
                requireOpen();
            } else {
                closed.get(time.toNanos(), TimeUnit.NANOSECONDS);
                requireOpen();
            }
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new IOException("A pause has failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("A pause was interrupted", e);
        }
    }

    /** Ends every wait. */
    void close() {
        closed.complete(null);
    }

    private void requireOpen() throws IOException {
        if (closed.isDone()) {
            throw new IOException("The server was closed during a pause");
        }
    }
}
