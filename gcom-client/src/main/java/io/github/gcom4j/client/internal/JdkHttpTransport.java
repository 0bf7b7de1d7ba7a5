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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends through the JDK's HTTP client, whose threads are all daemons. */
public final class JdkHttpTransport implements HttpTransport {
    private final HttpClient http;

    /**
     * Creates a transport with connections of its own.
     *
     * @param connectTimeout the longest wait for a connection
     */
    public JdkHttpTransport(Duration connectTimeout) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        byte[] body = request.body();
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).timeout(request.timeout()).method(request.method(), publisher);
        request.headers().forEach(builder::header);
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(builder.build(), BodyHandlers.ofByteArray());
        return Cancellation.propagate(
                sent.thenApply(response -> new TransportResponse(
                        response.statusCode(), response.headers().map(), response.body())),
                sent);
    }

    /** Does nothing: the JDK's client has no close before Java 21 and frees its threads once it is unreachable. */
    @Override
    public void close() {}
}
