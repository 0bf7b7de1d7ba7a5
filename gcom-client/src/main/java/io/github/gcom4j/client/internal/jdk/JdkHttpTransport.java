package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.internal.request.ApiUrl;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends through the JDK's HTTP client, whose threads are all daemons. */
public final class JdkHttpTransport implements HttpTransport {
    private final HttpClient http;
    private final Optional<ProxySelector> proxies;

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
        // Without one of its own, the JDK's client takes that of the JVM when it is made.
        this.proxies = http.proxy().or(() -> Optional.ofNullable(ProxySelector.getDefault()));
    }

    /**
     * Creates a transport on a client of its own. What goes to this machine without TLS goes to no proxy, which would see
     * the token.
     *
     * @param usual the usual settings
     * @param changes the user's, null for none
     * @return the transport
     */
    public static JdkHttpTransport of(HttpClient.Builder usual, @Nullable Consumer<HttpClient.Builder> changes) {
        ProxySelector ofJvm = ProxySelector.getDefault();
        if (ofJvm != null) {
            usual.proxy(new PastLoopback(ofJvm));
        }
        if (changes != null) {
            changes.accept(usual);
        }
        HttpClient http = usual.build();
        ProxySelector chosen = http.proxy().orElse(null);
        return new JdkHttpTransport(
                chosen == null || chosen instanceof PastLoopback
                        ? http
                        : usual.proxy(new PastLoopback(chosen)).build());
    }

    /**
     * Starts a JDK client with the settings that suit this transport, to be changed further. All its work is done on its
     * one thread, which runs nothing of the user's: see {@link HttpTransport}.
     *
     * <p>It speaks HTTP/1.1: over HTTP/2 the JDK fails the requests under way when a server or proxy closes a connection
     * in good order, although they may have been carried out.
     *
     * @param connectTimeout the longest wait for a connection
     * @return a new builder
     */
    public static HttpClient.Builder client(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Runnable::run);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        JdkCall call = new JdkCall(
                request.body(), request.timeout(), request.maxResponseBytes(), new JdkFailure(request.uri(), proxies));
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).method(request.method(), call);
        request.headers().forEach(builder::header);
        return call.start(http, builder.build());
    }

    /** Chooses no proxy for this machine where TLS does not keep the token from it. */
    private static final class PastLoopback extends ProxySelector {
        private final ProxySelector chosen;

        PastLoopback(ProxySelector chosen) {
            this.chosen = chosen;
        }

        @Override
        public List<Proxy> select(URI uri) {
            boolean direct = "http".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && ApiUrl.isLoopback(uri.getHost());
            return direct ? List.of(Proxy.NO_PROXY) : chosen.select(uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            chosen.connectFailed(uri, address, failure);
        }
    }

    /** Does nothing: the JDK's client has no close before Java 21 and frees its thread once it is unreachable. */
    @Override
    public void close() {}
}
