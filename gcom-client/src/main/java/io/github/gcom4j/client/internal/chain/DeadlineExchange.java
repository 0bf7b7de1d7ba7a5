package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Fixes when a call must be over, its retries and waits included, and sees to it: by the client's clock where it waits, and
 * by that of the machine whatever it hangs on.
 */
final class DeadlineExchange implements CallExchange {
    private final CallExchange next;
    private final Duration timeout;
    private final Scheduler scheduler;

    DeadlineExchange(CallExchange next, Duration timeout, Scheduler scheduler) {
        this.next = next;
        this.timeout = timeout;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        CompletableFuture<TransportResponse> sent =
                next.sendOrFail(call.until(scheduler.elapsed().plus(timeout)));
        Futures.cancelWith(result, sent);
        call.steps().bound(timeout, () -> end(call, result, sent));
        var unused = sent.whenComplete((response, failure) -> {
            call.steps().ended();
            Futures.complete(result, response, failure);
        });
        return result;
    }

    // What was carried out is a success, whatever came after the answer.
    private void end(
            Call call, CompletableFuture<TransportResponse> result, CompletableFuture<TransportResponse> sent) {
        TransportResponse success = call.progress().success();
        if (success != null) {
            result.complete(success);
        } else {
            result.completeExceptionally(failure(call));
        }
        call.steps().interrupt();
        sent.cancel(true);
    }

    private GcomException failure(Call call) {
        String time = "within the " + DurationText.of(timeout) + " for the call";
        return call.progress().isUnderWay()
                ? new RequestTimeoutException(
                        call.endpoint(),
                        "no answer from " + call.request().uri().getHost() + " " + time,
                        null)
                : new DeadlineExceededException(
                        call.endpoint(),
                        "it did not end " + time
                                + "; no request is under way, so code that the client was given has not returned");
    }
}
