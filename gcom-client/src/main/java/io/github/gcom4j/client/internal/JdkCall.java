package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * One request under way in the JDK's client. Its result is there when the last byte is; the future of the JDK is completed
 * before the JDK does it, which would take a new thread for each response where the common pool has a single one.
 */
final class JdkCall implements BodyHandler<Void>, ResponseTimer.Watched {
    private final long deadlineNanos;
    private final long maxBytes;
    private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    // There as soon as sendAsync has returned, which can be after the response.
    private final CompletableFuture<CompletableFuture<?>> jdkFuture = new CompletableFuture<>();

    JdkCall(Duration timeout, long maxBytes) {
        this.maxBytes = maxBytes;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    CompletableFuture<TransportResponse> start(HttpClient http, HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> sent = http.sendAsync(request, this);
        var unused = sent.whenComplete((response, failure) -> {
            if (failure != null) {
                result.completeExceptionally(asIoFailure(Futures.cause(failure)));
            }
        });
        jdkFuture.complete(sent);
        return Futures.cancelling(result, sent);
    }

    // The JDK sends nothing then: its one HTTP/2 connection to the server is full, and it opens no other.
    private static boolean isConnectionFull(Throwable failure) {
        return "too many concurrent streams".equals(failure.getMessage())
                || failure.getClass().getSimpleName().equals("StreamLimitException");
    }

    // A response that makes no sense can fail the JDK in other ways, for example with a NumberFormatException.
    private static Throwable asIoFailure(Throwable failure) {
        if (isConnectionFull(failure)) {
            return new ConnectException(failure.getMessage());
        }
        return failure instanceof IOException || failure instanceof CancellationException
                ? failure
                : new IOException("the response cannot be read: " + failure, failure);
    }

    @Override
    public BodySubscriber<Void> apply(ResponseInfo head) {
        boundBody();
        return new Body(head);
    }

    // The JDK's own time-out is over once the head of the response is there; a body may still take for ever.
    private void boundBody() {
        ResponseTimer.SHARED.watch(this);
        var unused = result.whenComplete((response, failure) -> ResponseTimer.SHARED.forget(this));
    }

    @Override
    public long deadlineNanos() {
        return deadlineNanos;
    }

    @Override
    public void late() {
        abort(new HttpTimeoutException("the response was not complete in time"));
    }

    private void abort(IOException reason) {
        if (result.completeExceptionally(reason)) {
            var unused = jdkFuture.thenAccept(sent -> sent.cancel(true));
        }
    }

    /**
     * Collects the body. The JDK leaves its buffers to the subscriber, so they are kept as they are: a long list is never
     * copied into one piece.
     */
    private final class Body implements BodySubscriber<Void> {
        private final ResponseInfo head;
        private final List<ByteBuffer> parts = new ArrayList<>();
        private long length;
        private final CompletableFuture<Void> seenByJdk = new CompletableFuture<>();

        Body(ResponseInfo head) {
            this.head = head;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return seenByJdk;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> more) {
            for (ByteBuffer part : more) {
                length += part.remaining();
            }
            if (length > maxBytes) {
                abort(new ResponseTooLongException(maxBytes));
                release();
            } else {
                parts.addAll(more);
            }
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
            release();
        }

        @Override
        public void onComplete() {
            result.complete(
                    new TransportResponse(head.statusCode(), head.headers().map(), parts));
            release();
        }

        private void release() {
            var unused = jdkFuture.thenAccept(sent -> {
                sent.complete(null);
                seenByJdk.complete(null);
            });
        }
    }
}
