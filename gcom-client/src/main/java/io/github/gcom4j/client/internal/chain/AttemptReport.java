package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.internal.answer.Failures;
import io.github.gcom4j.client.telemetry.CallAttempt;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells the listeners of attempts. */
final class AttemptReport {
    private final List<CallListener> listeners;
    private final Scheduler scheduler;

    AttemptReport(List<CallListener> listeners, Scheduler scheduler) {
        this.listeners = listeners;
        this.scheduler = scheduler;
    }

    void ended(
            Call call,
            Duration started,
            @Nullable TransportResponse response,
            @Nullable Throwable failure,
            Optional<Duration> next) {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            CallAttempt attempt = new CallAttempt(
                    call.endpoint(),
                    call.attempt(),
                    call.requestId(),
                    response == null ? OptionalInt.empty() : OptionalInt.of(response.status()),
                    Optional.ofNullable(failure),
                    scheduler.elapsed().minus(started),
                    next);
            listeners.forEach(listener -> tell(listener, attempt));
        } catch (Throwable fault) {
            Failures.report(fault);
        }
    }

    private static void tell(CallListener listener, CallAttempt attempt) {
        try {
            listener.attempted(attempt);
        } catch (Throwable fault) {
            Failures.report(fault);
        }
    }
}
