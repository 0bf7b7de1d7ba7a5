package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/**
 * One request under way in the JDK's client. Its result is there when the last byte is; the future of the JDK is completed
 * before the JDK does it, which would take a new thread for each response where the common pool has a single one.
 */
final class JdkCall implements BodyHandler<byte[]> {
    private final long start = System.nanoTime();
    private final Duration timeout;
    private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    // There as soon as sendAsync has returned, which can be after the response.
    private final CompletableFuture<CompletableFuture<?>> jdkFuture = new CompletableFuture<>();

    JdkCall(Duration timeout) {
        this.timeout = timeout;
    }

    CompletableFuture<TransportResponse> start(HttpClient http, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request, this);
        var unused = sent.whenComplete((response, failure) -> {
            if (failure != null) {
                result.completeExceptionally(asIoFailure(Futures.cause(failure)));
            }
        });
        jdkFuture.complete(sent);
        return Futures.cancelling(result, sent);
    }

    // A response that makes no sense can fail the JDK in other ways, for example with a NumberFormatException.
    private static Throwable asIoFailure(Throwable failure) {
        return failure instanceof IOException || failure instanceof CancellationException
                ? failure
                : new IOException("the response cannot be read: " + failure, failure);
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo head) {
        boundBody();
        return new Body(head);
    }

    // The JDK's own time-out is over once the head of the response is there; a body may still take for ever.
    private void boundBody() {
        long rest = timeout.toNanos() - (System.nanoTime() - start);
        CompletableFuture<Void> timer = new CompletableFuture<Void>().orTimeout(rest, TimeUnit.NANOSECONDS);
        var unused = timer.exceptionally(timedOut -> {
            abort(new HttpTimeoutException("the response was not complete in time"));
            return null;
        });
        var unusedToo = result.whenComplete((response, failure) -> timer.complete(null));
    }

    private void abort(IOException reason) {
        if (result.completeExceptionally(reason)) {
            var unused = jdkFuture.thenAccept(sent -> sent.cancel(true));
        }
    }

    /** Collects the body. */
    private final class Body implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> collector = BodySubscribers.ofByteArray();
        private final CompletableFuture<byte[]> seenByJdk = new CompletableFuture<>();

        Body(ResponseInfo head) {
            var unused = collector.getBody().whenComplete((body, failure) -> {
                if (failure == null) {
                    result.complete(new TransportResponse(
                            head.statusCode(), head.headers().map(), body));
                } else {
                    result.completeExceptionally(failure);
                }
                var unusedToo = jdkFuture.thenAccept(sent -> {
                    sent.complete(null);
                    seenByJdk.complete(body);
                });
            });
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return seenByJdk;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            collector.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            collector.onNext(part);
        }

        @Override
        public void onError(Throwable failure) {
            collector.onError(failure);
        }

        @Override
        public void onComplete() {
            collector.onComplete();
        }
    }
}
