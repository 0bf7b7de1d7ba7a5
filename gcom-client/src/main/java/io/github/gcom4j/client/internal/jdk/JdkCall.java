package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.DeadlineTimer;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * One request under way in the JDK's client. Its result is there when the last byte is; the future of the JDK is completed
 * before the JDK does it, which would take a new thread for each response where the common pool has a single one.
 */
final class JdkCall implements BodyHandler<Void>, BodyPublisher, DeadlineTimer.Watched {
    private final BodyPublisher body;
    private final JdkFailure failures;
    private final long deadlineNanos;
    private final long maxBytes;
    private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    // There as soon as sendAsync has returned, which can be after the response.
    private final CompletableFuture<CompletableFuture<?>> jdkFuture = new CompletableFuture<>();
    private volatile boolean begun;
    private volatile boolean answered;

    JdkCall(byte[] body, Duration timeout, long maxBytes, JdkFailure failures) {
        this.maxBytes = maxBytes;
        this.body = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        this.failures = failures;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    CompletableFuture<TransportResponse> start(HttpClient http, HttpRequest request) {
        // The JDK's own time-out is over once the head of the response is there; a body may still take for ever.
        DeadlineTimer.SHARED.watch(this);
        var unused = result.whenComplete((response, failure) -> DeadlineTimer.SHARED.forget(this));
        CompletableFuture<HttpResponse<Void>> sent;
        try {
            sent = http.sendAsync(request, this);
        } catch (RuntimeException refused) {
            result.completeExceptionally(refused);
            return result;
        }
        var unusedToo = sent.whenComplete(this::ended);
        jdkFuture.complete(sent);
        return Futures.cancelling(result, sent);
    }

    private void ended(@Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(failures.of(Futures.cause(failure), begun));
        } else if (response != null && !answered) {
            // The JDK hands out what a proxy answers to CONNECT without giving its body to anybody.
            result.completeExceptionally(failures.refusedTunnel(response.statusCode()));
        }
    }

    /** Returns the length of the body, without which the JDK cannot write the head: whoever asks has a connection. */
    @Override
    public long contentLength() {
        begun = true;
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }

    @Override
    public BodySubscriber<Void> apply(ResponseInfo head) {
        answered = true;
        return new Body(head);
    }

    @Override
    public long deadlineNanos() {
        return deadlineNanos;
    }

    @Override
    public void late() {
        HttpTimeoutException reason = begun
                ? new HttpTimeoutException("the response was not complete in time")
                : new HttpConnectTimeoutException("no connection was made in time");
        // The timer must not run what depends on the call.
        CompletionThreads.SPARE.execute(() -> abort(reason));
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
        private Flow.@Nullable Subscription subscription;
        private final CompletableFuture<Void> seenByJdk = new CompletableFuture<>();

        Body(ResponseInfo head) {
            this.head = head;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return seenByJdk;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> more) {
            for (ByteBuffer part : more) {
                length += part.remaining();
            }
            if (length > maxBytes) {
                parts.clear();
                if (subscription != null) {
                    subscription.cancel();
                }
                onError(new ResponseTooLongException(maxBytes));
            } else {
                parts.addAll(more);
            }
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure instanceof IOException ? failure : failures.of(failure, true));
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
