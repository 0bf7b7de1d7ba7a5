package io.github.gcom4j.client.internal.blocking;

import io.github.gcom4j.client.internal.answer.TransportFailure;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.DeadlineTimer;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;

/**
 * An exchange that ends in time, and when its thread is interrupted: a socket notices neither by itself. Its failures are those
 * that the transport promises.
 */
final class TimedExchange implements DeadlineTimer.Watched {
    // How late an interruption is noticed at most.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final BlockingTransport.PreparedRequest exchange;
    private final long lastNanos;
    private final Thread thread = Thread.currentThread();
    private volatile long nextNanos;
    private volatile boolean late;
    private volatile boolean over;

    TimedExchange(BlockingTransport.PreparedRequest exchange, Duration timeout) {
        this.exchange = exchange;
        this.lastNanos = System.nanoTime() + timeout.toNanos();
        this.nextNanos = next(System.nanoTime());
    }

    TransportResponse run() throws IOException {
        DeadlineTimer.SHARED.watch(this);
        try {
            return exchange.run();
        } catch (IOException | RuntimeException failure) {
            throw meaningOf(failure);
        } finally {
            over = true;
            DeadlineTimer.SHARED.forget(this);
        }
    }

    private IOException meaningOf(Exception failure) {
        if (late) {
            return exchange.isConnected()
                    ? new SocketTimeoutException("the response was not complete in time")
                    : new ConnectException("no connection was made in time");
        }
        if (Thread.currentThread().isInterrupted()) {
            return because(new ClosedByInterruptException(), failure);
        }
        if (!exchange.isConnected()) {
            return failure instanceof IOException known && TransportFailure.isUnsent(known)
                    ? known
                    : because(new ConnectException(String.valueOf(failure.getMessage())), failure);
        }
        return failure instanceof IOException known
                ? known
                : new IOException("the response cannot be read: " + failure, failure);
    }

    private static IOException because(IOException meaning, Exception failure) {
        meaning.initCause(failure);
        return meaning;
    }

    private long next(long now) {
        return lastNanos - now < PATIENCE.toNanos() ? lastNanos : now + PATIENCE.toNanos();
    }

    @Override
    public long deadlineNanos() {
        return nextNanos;
    }

    @Override
    public void late() {
        long now = System.nanoTime();
        if (lastNanos - now <= 0) {
            late = true;
            CompletionThreads.SPARE.execute(exchange::abort);
        } else if (thread.isInterrupted()) {
            CompletionThreads.SPARE.execute(exchange::abort);
        } else {
            nextNanos = next(now);
            DeadlineTimer.SHARED.watch(this);
            if (over) {
                DeadlineTimer.SHARED.forget(this);
            }
        }
    }
}
