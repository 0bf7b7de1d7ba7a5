package io.github.gcom4j.testkit.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The HTTP server of the JDK, with its traps closed. */
public final class HttpFront implements AutoCloseable {
    /** Bodies beyond it are refused; the largest request of the API is far smaller. */
    static final int MAX_BODY_BYTES = 1 << 20;

    private static final int BACKLOG = 2048;
    private static final Duration FOREVER = Duration.ofDays(365);

    static {
        // Read once when the server's classes load. Without the first, each keep-alive request costs 40 ms on JDK 17;
        // with the second at its default, a burst of clients loses connections.
        setIfAbsent("sun.net.httpserver.nodelay", "true");
        setIfAbsent("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    private final ExecutorService executor;
    private final CountDownLatch closed = new CountDownLatch(1);

    private HttpFront(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /** Binds a port of the loopback interface, any free one for 0. Nothing is answered before {@link #serve}. */
    public static HttpFront bind(int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new HttpFront(HttpServer.create(address, BACKLOG), Threads.daemons());
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " of the loopback interface cannot be used", e);
        }
    }

    /** Starts to answer. */
    public void serve(Function<RawRequest, RawAnswer> service) {
        server.setExecutor(executor);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, service);
            }
        });
        server.start();
    }

    /** Returns the port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.shutdownNow();
    }

    private void answer(HttpExchange exchange, Function<RawRequest, RawAnswer> service) throws IOException {
        byte[] body = body(exchange.getRequestBody());
        write(exchange, service.apply(request(exchange, body)));
    }

    private void write(HttpExchange exchange, RawAnswer answer) throws IOException {
        switch (answer.wire()) {
            case LOST -> {}
            case STALLED -> pause(FOREVER);
            default -> {
                if (answer.wire() != Wire.SLOW) {
                    pause(answer.pause());
                }
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                boolean empty =
                        answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
                if (!empty) {
                    writeBody(exchange.getResponseBody(), answer);
                }
            }
        }
    }

    private void writeBody(OutputStream stream, RawAnswer answer) throws IOException {
        byte[] body = answer.body();
        switch (answer.wire()) {
            case CUT -> stream.write(body, 0, body.length / 2);
            case SLOW -> {
                for (byte each : body) {
                    stream.write(each);
                    stream.flush();
                    pause(answer.pause());
                }
            }
            default -> stream.write(body);
        }
    }

    /** Waits, but not beyond the end of the fake. */
    private void pause(Duration time) throws IOException {
        try {
            boolean ended = !time.isZero() && closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                throw new IOException("The fake was closed during a pause");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The fake was closed during a pause", e);
        }
    }

    private static RawRequest request(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new RawRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                body);
    }

    /** Reads all of the body, or the client sees a reset, but keeps no more than shows that it is too large. */
    private static byte[] body(InputStream stream) throws IOException {
        byte[] kept = stream.readNBytes(MAX_BODY_BYTES + 1);
        stream.transferTo(OutputStream.nullOutputStream());
        return kept;
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
