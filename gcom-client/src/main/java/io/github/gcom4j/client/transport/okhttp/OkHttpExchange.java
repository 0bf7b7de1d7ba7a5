package io.github.gcom4j.client.transport.okhttp;

import io.github.gcom4j.client.internal.blocking.BodyParts;
import io.github.gcom4j.client.internal.blocking.ProxyName;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** One request in OkHttp. */
final class OkHttpExchange implements BlockingTransport.PreparedRequest {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Pattern REFUSED_TUNNEL = Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");
    private static final String TUNNEL_WITHOUT_PASSWORD = "Failed to authenticate with proxy";
    private static final int AUTHENTICATION_REQUIRED = 407;

    private final Call call;
    private final ProxyName proxy;
    private final long maxBytes;
    private final @Nullable String proxyPassword;
    private volatile boolean connected;

    OkHttpExchange(OkHttpClient http, TransportRequest request, ProxyName proxy) {
        this.proxy = proxy;
        this.maxBytes = request.maxResponseBytes();
        this.proxyPassword = request.headers().get(ProxyName.PASSWORD);
        this.call = http.newCall(converted(request));
    }

    private Request converted(TransportRequest request) {
        byte[] body = request.body();
        boolean bodiless = body.length == 0 && !WITH_BODY.contains(request.method());
        Request.Builder builder = new Request.Builder()
                .url(request.uri().toString())
                .method(request.method(), bodiless ? null : RequestBody.create(body, null))
                .tag(OkHttpExchange.class, this)
                // What OkHttp unpacks by itself could be longer than the response may be.
                .header("Accept-Encoding", "identity");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase(ProxyName.PASSWORD)) {
                builder.header(header.getKey(), header.getValue());
            }
        }
        return builder.build();
    }

    /** Stands between OkHttp and a connection that is there. */
    static Response onConnection(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        OkHttpExchange exchange = request.tag(OkHttpExchange.class);
        if (exchange == null) {
            return chain.proceed(request);
        }
        exchange.connected = true;
        return withoutHiddenRepeat(chain.proceed(exchange.withPassword(request, chain.connection())));
    }

    private Request withPassword(Request request, @Nullable Connection connection) {
        boolean readByProxy = proxyPassword != null
                && connection != null
                && !request.isHttps()
                && connection.route().proxy().type() == Proxy.Type.HTTP;
        return readByProxy
                ? request.newBuilder()
                        .header(ProxyName.PASSWORD, Objects.requireNonNull(proxyPassword))
                        .build()
                : request;
    }

    // A 503 that asks to come back at once makes OkHttp repeat even a POST, whatever its settings are.
    private static Response withoutHiddenRepeat(Response response) {
        boolean tempting =
                response.code() == 503 && response.header("Retry-After", "").matches("0+");
        return tempting ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }

    @Override
    public TransportResponse run() throws IOException {
        try (Response response = call.execute()) {
            ResponseBody body = response.body();
            List<ByteBuffer> parts = BodyParts.read(body.byteStream(), body.contentLength(), maxBytes);
            return new TransportResponse(response.code(), response.headers().toMultimap(), parts);
        } catch (ResponseTooLongException tooLong) {
            throw tooLong;
        } catch (IOException failure) {
            throw meaningOf(failure);
        }
    }

    private IOException meaningOf(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher refusal = REFUSED_TUNNEL.matcher(message);
        if (refusal.matches()) {
            return proxy.refused(Integer.parseInt(refusal.group(1)));
        }
        if (message.equals(TUNNEL_WITHOUT_PASSWORD)) {
            return proxy.refused(AUTHENTICATION_REQUIRED);
        }
        if (isUnprocessed(failure, message)) {
            ConnectException unsent = new ConnectException("the server did not process the request");
            unsent.initCause(failure);
            return unsent;
        }
        return connected ? failure : proxy.unreachable(failure);
    }

    // Of HTTP/2. The types are internal to OkHttp.
    private static boolean isUnprocessed(IOException failure, String message) {
        return message.equals("stream was reset: REFUSED_STREAM")
                || failure.getClass().getSimpleName().equals("ConnectionShutdownException");
    }

    @Override
    public void abort() {
        call.cancel();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }
}
