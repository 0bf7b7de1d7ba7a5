package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends through the JDK's HTTP client, whose threads are all daemons. */
public final class JdkHttpTransport implements HttpTransport {
    private final HttpClient http;

    /**
     * Creates a transport on a client that the caller has set up.
     *
     * @param http the client
     * @throws IllegalArgumentException if it follows redirects or has an authenticator
     */
    public JdkHttpTransport(HttpClient http) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "The HTTP client must follow no redirects (Redirect.NEVER): it would turn "
                            + "a create into a list, and could carry the token elsewhere");
        }
        if (http.authenticator().isPresent()) {
            throw new IllegalArgumentException(
                    "The HTTP client must have no authenticator: the JDK would leave the token out of each request and offer "
                            + "the password to the API; send it to a proxy in the header Proxy-Authorization of CallOptions");
        }
        this.http = http;
    }

    /**
     * Starts a JDK client with the settings that suit this transport, to be changed further. All its work is done on its
     * one thread, which runs nothing of the user's: see {@link HttpTransport}.
     *
     * @param baseUrl where the requests go; HTTP/2 is offered over TLS only, as without it each connection would begin
     *     with the attempt to upgrade it
     * @param connectTimeout the longest wait for a connection
     * @return a new builder
     */
    public static HttpClient.Builder client(String baseUrl, Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(baseUrl.startsWith("https:") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Runnable::run);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        byte[] body = request.body();
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).timeout(request.timeout()).method(request.method(), publisher);
        request.headers().forEach(builder::header);
        return new JdkCall(request.timeout(), request.maxResponseBytes()).start(http, builder.build());
    }

    /** Does nothing: the JDK's client has no close before Java 21 and frees its thread once it is unreachable. */
    @Override
    public void close() {}
}
