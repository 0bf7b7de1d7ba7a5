package io.github.gcom4j.client.scripted;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.time.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on a loopback socket that answers as the test says and keeps what it was asked. */
public final class ScriptedServer implements AutoCloseable {
    static {
        // Without it, each answer waits some 40 ms for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Reply>> script = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private volatile Function<ReceivedRequest, Reply> answer = this::scripted;

    public ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers the requests to a method and path in turn, the last reply for ever. */
    public ScriptedServer on(String line, Reply... replies) {
        script.put(line, new ArrayDeque<>(List.of(replies)));
        return this;
    }

    /** Answers all requests by a function of the test. */
    public ScriptedServer onAll(Function<ReceivedRequest, Reply> function) {
        answer = function;
        return this;
    }

    /** Returns what was received, in order. */
    public List<ReceivedRequest> requests() {
        return requests;
    }

    /** Returns method and path of what was received, in order. */
    public List<String> lines() {
        return requests.stream().map(ReceivedRequest::line).toList();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Starts a client of this server, without retries, so that each request counts. */
    public GcomClientBuilder client() {
        return GcomClient.builder().apiUrl(origin()).token("test-token").retryPolicy(RetryPolicy.none());
    }

    /** Makes a client of this server that waits on the scheduler. */
    public GcomClient client(Scheduler scheduler) {
        return client().scheduler(scheduler).build();
    }

    private Reply scripted(ReceivedRequest request) {
        Deque<Reply> replies = script.get(request.line());
        if (replies == null) {
            return Reply.error(501, "Unscripted", request.line());
        }
        synchronized (replies) {
            return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        ReceivedRequest request = new ReceivedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                Map.copyOf(exchange.getRequestHeaders()),
                body);
        requests.add(request);
        Reply reply = answer.apply(request);
        try (exchange) {
            if (reply.status() != 0) {
                byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
