package io.github.gcom4j.client.transport.okhttp;

import io.github.gcom4j.client.internal.blocking.BlockingCalls;
import io.github.gcom4j.client.internal.blocking.ProxyName;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Sends through OkHttp 5, over HTTP/2 where the server has it. It follows no redirect, repeats nothing and answers no challenge of
 * the API. It needs {@code com.squareup.okhttp3:okhttp} on the class path.
 *
 * <pre>{@code
 * try (GcomClient client = GcomClient.builder()
 *         .environment(System.getenv())
 *         .transport(OkHttpTransport.of(myOkHttpClient))
 *         .build()) { … }
 * }</pre>
 */
public final class OkHttpTransport implements BlockingTransport {
    private static final int IDLE_CONNECTIONS = 256;

    private final OkHttpClient http;
    private final OkHttpClient direct;
    private final boolean owned;
    private volatile WithPassword latest;

    private OkHttpTransport(OkHttpClient given, boolean owned) {
        this.http = given.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(OkHttpExchange::onConnection)
                .build();
        this.direct = http.newBuilder().proxy(Proxy.NO_PROXY).build();
        this.latest = new WithPassword("", http);
        this.owned = owned;
    }

    /**
     * Makes a transport with a client of its own, which waits 10 seconds for a connection and takes the proxy and the TLS context
     * of the JVM.
     *
     * @return a new transport
     */
    public static OkHttpTransport create() {
        OkHttpClient own = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
        return new OkHttpTransport(own, true);
    }

    /**
     * Makes a transport that shares the connections of a client: its proxy, TLS, protocols, interceptors and time-out of connecting
     * are kept. Its other time-outs are left to {@code requestTimeout} of the builder.
     *
     * <p>A password for a proxy can come from its {@code proxyAuthenticator}, or from the header {@code Proxy-Authorization} of
     * {@link io.github.gcom4j.client.CallOptions}.
     *
     * @param http the client, which the caller keeps
     * @return a new transport
     */
    public static OkHttpTransport of(OkHttpClient http) {
        return new OkHttpTransport(http, false);
    }

    @Override
    public PreparedRequest prepare(TransportRequest request) {
        return new OkHttpExchange(client(request), request, new ProxyName(proxy(request.uri())));
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        return BlockingCalls.elsewhere(prepare(request), request);
    }

    private OkHttpClient client(TransportRequest request) {
        if (ProxyName.isPassedBy(request.uri())) {
            return direct;
        }
        String password = request.headers().get(ProxyName.PASSWORD);
        if (password == null) {
            return http;
        }
        WithPassword known = latest;
        if (!known.password().equals(password)) {
            known = new WithPassword(
                    password,
                    http.newBuilder()
                            .proxyAuthenticator(new TunnelPassword(password))
                            .build());
            latest = known;
        }
        return known.http();
    }

    private Optional<String> proxy(URI uri) {
        if (ProxyName.isPassedBy(uri)) {
            return Optional.empty();
        }
        Proxy fixed = http.proxy();
        List<Proxy> candidates = fixed == null ? http.proxySelector().select(uri) : List.of(fixed);
        return candidates.stream()
                .filter(candidate -> candidate.address() instanceof InetSocketAddress)
                .findFirst()
                .map(candidate -> (InetSocketAddress) candidate.address())
                .map(address -> address.getHostString() + ":" + address.getPort());
    }

    /** Closes the connections of a client that was made by {@link #create}; one of the caller's stays as it is. */
    @Override
    public void close() {
        if (owned) {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private record WithPassword(String password, OkHttpClient http) {}
}
