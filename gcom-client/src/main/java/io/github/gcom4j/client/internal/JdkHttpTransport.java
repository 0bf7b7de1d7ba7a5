package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends through the JDK's HTTP client, whose threads are all daemons. */
public final class JdkHttpTransport implements HttpTransport {
    private final HttpClient http;

    /**
     * Creates a transport with connections of its own.
     *
     * @param connectTimeout the longest wait for a connection
     */
    public JdkHttpTransport(Duration connectTimeout) {
        this(HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /**
     * Creates a transport on a client that the caller has set up.
     *
     * @param http the client
     * @throws IllegalArgumentException if it follows redirects
     */
    public JdkHttpTransport(HttpClient http) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "The HTTP client must follow no redirects (Redirect.NEVER): it would turn "
                            + "a create into a list, and could carry the token elsewhere");
        }
        this.http = http;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        byte[] body = request.body();
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).timeout(request.timeout()).method(request.method(), publisher);
        request.headers().forEach(builder::header);
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(builder.build(), BodyHandlers.ofByteArray());
        CompletableFuture<TransportResponse> result = sent.thenApply(response ->
                new TransportResponse(response.statusCode(), response.headers().map(), response.body()));
        return Cancellation.propagate(bounded(result, sent, request.timeout()), sent);
    }

    // The JDK's own time-out is over once the head of the response is there; a body may still take for ever.
    private static CompletableFuture<TransportResponse> bounded(
            CompletableFuture<TransportResponse> result, CompletableFuture<?> sent, Duration timeout) {
        return result.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> {
                    Throwable cause = Failures.unwrap(failure);
                    if (cause instanceof TimeoutException) {
                        sent.cancel(true);
                        cause = new HttpTimeoutException("the response was not complete in time");
                    }
                    return CompletableFuture.failedFuture(cause);
                });
    }

    /** Does nothing: the JDK's client has no close before Java 21 and frees its threads once it is unreachable. */
    @Override
    public void close() {}
}
