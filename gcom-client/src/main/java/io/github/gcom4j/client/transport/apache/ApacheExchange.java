package io.github.gcom4j.client.transport.apache;

import io.github.gcom4j.client.internal.blocking.BodyParts;
import io.github.gcom4j.client.internal.blocking.ProxyName;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthExchange;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One request in Apache's client. It is the context of the request, so that its place in the chain can tell it what happens. */
final class ApacheExchange extends HttpClientContext implements BlockingTransport.PreparedRequest {
    private static final RequestConfig TIMES_LEFT_TO_US =
            RequestConfig.custom().setProtocolUpgradeEnabled(false).build();

    private final CloseableHttpClient http;
    private final HttpUriRequestBase request;
    private final long maxBytes;
    private final @Nullable String proxyPassword;
    private volatile @Nullable HttpRoute route;
    private volatile boolean connected;

    ApacheExchange(CloseableHttpClient http, TransportRequest sent) {
        this.http = http;
        this.maxBytes = sent.maxResponseBytes();
        this.proxyPassword = sent.headers().get(ProxyName.PASSWORD);
        this.request = new HttpUriRequestBase(sent.method(), sent.uri());
        sent.headers().forEach(request::setHeader);
        request.removeHeaders(ProxyName.PASSWORD);
        byte[] body = sent.body();
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
        request.setConfig(
                proxyPassword == null
                        ? TIMES_LEFT_TO_US
                        : RequestConfig.copy(TIMES_LEFT_TO_US)
                                .setAuthenticationEnabled(false)
                                .build());
    }

    /** Stands where the way to the API is known. */
    static ClassicHttpResponse onRoute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.clientContext instanceof ApacheExchange exchange) {
            exchange.route = scope.route;
        }
        return chain.proceed(request, scope);
    }

    /** Stands where there is a connection to the API, through a tunnel or not. */
    static ClassicHttpResponse onConnection(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.clientContext instanceof ApacheExchange exchange) {
            exchange.connected = true;
        }
        return chain.proceed(request, scope);
    }

    /** Gives the password to the proxy, and to nobody else. */
    @Override
    public AuthExchange getAuthExchange(HttpHost host) {
        AuthExchange known = super.getAuthExchange(host);
        HttpRoute way = route;
        if (proxyPassword != null && way != null && host.equals(way.getProxyHost()) && known.getAuthScheme() == null) {
            known.select(new GivenPassword(proxyPassword));
        }
        return known;
    }

    @Override
    public TransportResponse run() throws IOException {
        try (ClassicHttpResponse response = http.executeOpen(null, request, this)) {
            if (!connected) {
                throw proxy().refused(response.getCode());
            }
            return new TransportResponse(response.getCode(), headers(response), body(response.getEntity()));
        } catch (IOException failure) {
            throw connected ? failure : proxy().unreachable(failure);
        }
    }

    private List<ByteBuffer> body(@Nullable HttpEntity entity) throws IOException {
        InputStream body = entity == null ? null : entity.getContent();
        if (entity == null || body == null) {
            return List.of();
        }
        try {
            return BodyParts.read(body, entity.getContentLength(), maxBytes);
        } catch (ResponseTooLongException tooLong) {
            // Closing would read the rest.
            abort();
            throw tooLong;
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return headers;
    }

    private ProxyName proxy() {
        HttpRoute way = route;
        return new ProxyName(
                Optional.ofNullable(way == null ? null : way.getProxyHost()).map(HttpHost::toHostString));
    }

    @Override
    public void abort() {
        request.abort();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }
}
