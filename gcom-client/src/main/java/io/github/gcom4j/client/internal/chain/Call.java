package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.internal.async.CallSteps;
import io.github.gcom4j.client.internal.request.RequestIds;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Endpoint;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way.
 *
 * @param endpoint what is called
 * @param request what is sent
 * @param attempt which attempt this is, from 1
 * @param deadline when the call as a whole must be over, on the clock of {@link
 *     io.github.gcom4j.client.time.Scheduler#elapsed()}
 * @param steps runs what the call does itself: where it starts and where it continues after an answer or a wait
 * @param progress what the call has come to
 * @param repetitions is told the number of each attempt after the first, before it is made
 */
public record Call(
        Endpoint endpoint,
        TransportRequest request,
        int attempt,
        Duration deadline,
        CallSteps steps,
        Progress progress,
        IntConsumer repetitions) {
    private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

    /** Begins a call that has all the time there is. */
    public static Call of(Endpoint endpoint, TransportRequest request, Executor steps) {
        return new Call(endpoint, request, 1, ENDLESS, new CallSteps(steps), new Progress(), number -> {});
    }

    /** Each attempt has an id of its own, so that the API's traces tell the attempts apart. */
    Call numbered(int number, UUID id) {
        return new Call(
                endpoint,
                request.withHeader(RequestIds.HEADER, id.toString()),
                number,
                deadline,
                steps,
                progress,
                repetitions);
    }

    Call withHeader(String name, String value) {
        return new Call(endpoint, request.withHeader(name, value), attempt, deadline, steps, progress, repetitions);
    }

    Call until(Duration newDeadline) {
        return new Call(endpoint, request, attempt, newDeadline, steps, progress, repetitions);
    }

    Call tellingRepetitions(IntConsumer told) {
        return new Call(endpoint, request, attempt, deadline, steps, progress, told);
    }

    String requestId() {
        return request.headers().getOrDefault(RequestIds.HEADER, "");
    }

    Duration remaining(Duration now) {
        return now.compareTo(deadline) < 0 ? deadline.minus(now) : Duration.ZERO;
    }

    /** What a call has come to, for when it must be ended from outside. */
    static final class Progress {
        private volatile boolean underWay;
        private volatile @Nullable TransportResponse success;

        /** Notes that a request may be at the API. */
        void sent() {
            underWay = true;
        }

        /** Notes that the request is over. */
        void answered(@Nullable TransportResponse accepted) {
            success = accepted;
            underWay = false;
        }

        boolean isUnderWay() {
            return underWay;
        }

        @Nullable
        TransportResponse success() {
            return success;
        }
    }
}
