package io.github.gcom4j.client.transport.apache;

import io.github.gcom4j.client.internal.blocking.BlockingCalls;
import io.github.gcom4j.client.internal.blocking.ProxyName;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.net.ProxySelector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Sends through Apache HttpClient 5, over HTTP/1.1. It follows no redirect, repeats nothing and answers no challenge of the API. It
 * needs {@code org.apache.httpcomponents.client5:httpclient5} on the class path.
 *
 * <pre>{@code
 * try (GcomClient client = GcomClient.builder()
 *         .environment(System.getenv())
 *         .transport(ApacheHttpTransport.create())
 *         .build()) { … }
 * }</pre>
 */
public final class ApacheHttpTransport implements BlockingTransport {
    private final HttpClientBuilder settings;
    private final CloseableHttpClient http;
    private volatile @Nullable CloseableHttpClient direct;

    private ApacheHttpTransport(HttpClientBuilder settings) {
        this.settings = settings;
        this.http = settings.build();
    }

    /**
     * Makes a transport that opens as many connections as there are requests, waits 10 seconds for one and takes the proxy and the
     * TLS context of the JVM.
     *
     * @return a new transport
     */
    public static ApacheHttpTransport create() {
        return of(HttpClientBuilder.create()
                .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .useSystemProperties()
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnPerRoute(Integer.MAX_VALUE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(10, TimeUnit.SECONDS)
                                .build())
                        .build()));
    }

    /**
     * Makes a transport on a client of the caller's settings: its proxy, connection manager and credentials for a proxy are kept.
     * What repeats requests is switched off, and its response time-outs give way to {@code requestTimeout} of the builder.
     *
     * <p>Without a connection manager of the caller's, Apache opens at most 5 connections to a host. A password for a proxy can
     * come from its credentials provider, or from the header {@code Proxy-Authorization} of {@link
     * io.github.gcom4j.client.CallOptions}.
     *
     * @param settings the settings, which must not be changed any more
     * @return a new transport, which closes the client that it makes of them
     */
    public static ApacheHttpTransport of(HttpClientBuilder settings) {
        return new ApacheHttpTransport(settings.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .setTargetAuthenticationStrategy((challenged, challenges, context) -> List.of())
                .addExecInterceptorFirst("gcom-route", ApacheExchange::onRoute)
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "gcom-connection", ApacheExchange::onConnection));
    }

    @Override
    public PreparedRequest prepare(TransportRequest request) {
        return new ApacheExchange(ProxyName.isPassedBy(request.uri()) ? direct() : http, request);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        return BlockingCalls.elsewhere(prepare(request), request);
    }

    // Made when it is first needed, as only tests and sidecars need it.
    private CloseableHttpClient direct() {
        CloseableHttpClient made = direct;
        return made != null ? made : makeDirect();
    }

    private synchronized CloseableHttpClient makeDirect() {
        CloseableHttpClient made = direct;
        if (made == null) {
            made = settings.setProxy(null)
                    .setRoutePlanner(new DefaultRoutePlanner(null))
                    .build();
            direct = made;
        }
        return made;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
        CloseableHttpClient made = direct;
        if (made != null) {
            made.close(CloseMode.IMMEDIATE);
        }
    }
}
