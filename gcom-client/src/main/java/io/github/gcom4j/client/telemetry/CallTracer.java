package io.github.gcom4j.client.telemetry;

import io.github.gcom4j.model.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Follows calls through a system of services. A call with all its attempts is one step of a trace. */
@FunctionalInterface
public interface CallTracer {
    /**
     * Called on the thread that makes the call, before anything else.
     *
     * @param endpoint what is called
     * @param uri where the requests go
     * @return the trace of this call
     */
    CallTrace start(Endpoint endpoint, URI uri);

    /**
     * Captures what {@link #start} finds on the thread of the caller. What continues after an asynchronous call, such as the
     * next call of a method that makes several, runs with it. By default there is nothing to capture.
     *
     * @return makes a step run with what was captured
     */
    default UnaryOperator<Runnable> capture() {
        return UnaryOperator.identity();
    }

    /** One call under way. */
    interface CallTrace {
        /**
         * Returns the headers that carry the trace on.
         *
         * @return the values by name, the same on each attempt
         */
        Map<String, String> headers();

        /**
         * Called before each attempt after the first, on the thread that makes it. By default nothing happens.
         *
         * @param attempt which attempt of the call it is, from 2
         */
        default void repeated(int attempt) {}

        /**
         * Called once, when the call is over, on the thread the last step of the call was taken on.
         *
         * @param status the HTTP status of the last attempt, empty if there was no response
         * @param failure what went wrong, empty for a success
         */
        void ended(OptionalInt status, Optional<Throwable> failure);
    }
}
