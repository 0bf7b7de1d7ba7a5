package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.error.ErrorDetails;
import io.github.gcom4j.client.internal.answer.ErrorBody;
import io.github.gcom4j.client.internal.answer.ErrorClassifier;
import io.github.gcom4j.client.internal.answer.ForeignPage;
import io.github.gcom4j.client.internal.answer.ServerTime;
import io.github.gcom4j.client.internal.answer.TransportFailure;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.blocking.BlockingCalls;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Sends through the transport and turns what is no success into an exception of the toolkit. What follows never runs on a
 * thread of the transport, which others wait for.
 */
final class TransportExchange implements CallExchange {
    private final HttpTransport transport;
    private final Scheduler scheduler;
    private final ServerTime serverTime;
    private final long maxBytes;

    TransportExchange(HttpTransport transport, Scheduler scheduler, ServerTime serverTime, long maxBytes) {
        this.maxBytes = maxBytes;
        this.transport = transport;
        this.scheduler = scheduler;
        this.serverTime = serverTime;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        Duration remaining = call.remaining(scheduler.elapsed());
        if (remaining.isZero()) {
            return CompletableFuture.failedFuture(new DeadlineExceededException(
                    call.endpoint(), "the time for the call was over before it was sent"));
        }
        TransportRequest request = call.request().withMaxResponseBytes(maxBytes);
        TransportRequest bounded =
                request.timeout().compareTo(remaining) <= 0 ? request : request.withTimeout(remaining);
        call.progress().sent();
        CompletableFuture<TransportResponse> received = sent(call, bounded);
        var unused = received.whenComplete((response, failure) ->
                call.progress().answered(response != null && response.status() / 100 == 2 ? response : null));
        CompletableFuture<TransportResponse> sent = call.steps().resume(received);
        CompletableFuture<TransportResponse> result = sent.handle((response, failure) -> {
            if (failure != null) {
                throw TransportFailure.classify(call.endpoint(), bounded, failure);
            }
            serverTime.learn(response);
            if (response.bodyBytes() > maxBytes) {
                throw TransportFailure.classify(call.endpoint(), bounded, new ResponseTooLongException(maxBytes));
            }
            ConnectionException refusedByProxy = TransportFailure.ofProxy(call.endpoint(), bounded, response.status());
            if (refusedByProxy != null) {
                throw refusedByProxy;
            }
            if (response.status() / 100 != 2) {
                throw classified(call, response);
            }
            return response;
        });
        return Futures.cancelling(result, sent);
    }

    private CompletableFuture<TransportResponse> sent(Call call, TransportRequest request) {
        return transport instanceof BlockingTransport blocking && call.steps().areTakenByTheirCaller()
                ? here(blocking, call, request)
                : Futures.caught(() -> transport.send(request));
    }

    private static CompletableFuture<TransportResponse> here(
            BlockingTransport blocking, Call call, TransportRequest request) {
        try {
            BlockingTransport.PreparedRequest exchange = blocking.prepare(request);
            call.steps().abortBy(exchange::abort);
            return CompletableFuture.completedFuture(BlockingCalls.here(exchange, request));
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        } finally {
            call.steps().abortBy(null);
        }
    }

    private ApiException classified(Call call, TransportResponse response) {
        ErrorDetails details = ErrorBody.read(call.endpoint(), call.request(), response, scheduler.now());
        return ForeignPage.is(response.body())
                ? ErrorClassifier.ofForeignPage(details)
                : ErrorClassifier.classify(details);
    }
}
