package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.published.AsyncPublished;
import io.github.gcom4j.client.internal.wait.PollingWaiters;
import io.github.gcom4j.client.published.PublishedAsyncServices;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.wait.AsyncWaiters;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * The client for the Grafana Cloud API without blocking: every call returns a future and holds no thread meanwhile. It is
 * immutable and thread-safe, and belongs to the {@link GcomClient} it comes from, which closes it.
 */
public final class GcomAsyncClient extends AsyncServices {
    GcomAsyncClient(ServiceContext context) {
        super(context);
    }

    /**
     * Returns the services of operations that the vendor publishes without documenting them for general use, without blocking.
     * They may change in any release: semantic versioning does not cover them.
     *
     * @return the services, usable until the {@link GcomClient} is closed
     */
    public PublishedAsyncServices published() {
        return new AsyncPublished(context());
    }

    /**
     * Returns what waits for things to be ready or gone.
     *
     * @return the waiters
     */
    public AsyncWaiters waiters() {
        return new PollingWaiters(context());
    }

    /**
     * Returns the clock that this client reads and a timer whose waits end on the executor of this client.
     *
     * @return the scheduler
     */
    public Scheduler scheduler() {
        return context().scheduler();
    }

    /**
     * Returns a view of this client whose calls take their steps on another executor, and complete there.
     *
     * @param steps the executor, which the caller keeps
     * @return a client, usable until the {@link GcomClient} is closed
     */
    public GcomAsyncClient on(Executor steps) {
        return new GcomAsyncClient(context().on(Objects.requireNonNull(steps, "steps must not be null")));
    }

    /** Returns where the client sends its requests; what it sends is left out, as it can hold secrets. */
    @Override
    public String toString() {
        return "GcomAsyncClient[" + context().settings().baseUrl() + "]";
    }
}
