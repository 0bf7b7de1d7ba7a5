package io.github.gcom4j.client.messages;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.ProxyException;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.client.wait.WaitOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;

/** What the API answers, and what comes in the place of an answer. */
final class AnswerMessages {
    private AnswerMessages() {}

    static List<Said> ofTheApi() {
        return List.of(
                answered("a value is not accepted", 400, error("InvalidArgument", "Field is required: name")),
                answered("the token is not known", 401, error("InvalidCredentials", "Token invalid")),
                answered(
                        "the token lacks a scope",
                        401,
                        error(
                                "Unauthorized",
                                "invalid permission: access policy missing required scope [stacks:read], received [logs:read]")),
                answered("the token lacks something unnamed", 401, error("Unauthorized", "invalid permission")),
                answered("the token may not do this", 403, error("Forbidden", "You do not have permission")),
                answered("there are enough stacks", 403, error("Forbidden", "Hosted instance limit reached")),
                answered("there is no such thing", 404, error("NotFound", "Element not found")),
                answered("the name is taken", 409, error("Conflict", "That url is not available")),
                answered("the stack is busy", 409, error("Conflict", "Hosted Grafana error: operation in progress")),
                answered("the slug was in use just now", 409, error("Conflict", "deleted recently, wait for 30s")),
                answered("the stack is protected", 409, error("Conflict", "delete protection is on")),
                answered("there were too many requests", 429, ""),
                answered("the API has a fault", 500, error("InternalError", "oops")),
                answered("the instance is loading", 503, error("Loading", "Your instance is loading...")),
                answered("the status is one of its own", 418, error("Teapot", "short and stout")),
                answered("the address has moved", 301, ""),
                answered("a gateway answers", 404, "<html><head><title>Not here</title></head></html>"),
                answered("the request is no argument's fault", 400, "Bad Request"),
                answered("a page comes with a success", 200, "<html></html>"),
                answered("the answer is empty", 200, ""),
                answered("the answer is null", 200, "null"),
                answered("the answer is cut short", 200, "{\"id\":5,\"sl"),
                answered("the answer is no stack", 200, "{\"slug\":\"shop\"}"),
                new Said(
                        "a list has no items",
                        () -> call(client -> client.stacks().list("my-org"), StubTransport.json(200, "{}"))),
                new Said(
                        "a next page leads nowhere",
                        () -> call(
                                client -> client.tokens().list("us").forEach(token -> {}),
                                StubTransport.json(200, next("\"/v1/tokens\"")))),
                new Said(
                        "a cursor comes twice",
                        () -> call(
                                client -> client.tokens().list("us").forEach(token -> {}),
                                StubTransport.json(200, next("\"/v1/tokens?pageCursor=one\"")))));
    }

    static List<Said> ofTheNetwork() {
        return List.of(
                failed("the host is unknown", new UnknownHostException("grafana.com")),
                failed("the port is closed", new ConnectException("Connection refused")),
                failed("there is no way", new NoRouteToHostException("No route to host")),
                failed("a connection takes too long", new HttpConnectTimeoutException("HTTP connect timed out")),
                failed("a proxy asks for a password", ProxyException.refused("proxy:3128", 407)),
                failed("a proxy refuses", ProxyException.refused("proxy:3128", 403)),
                failed("a proxy is gone", new ProxyException("the proxy proxy:3128 cannot be reached", true)),
                failed("the port speaks no TLS", handshake("Unsupported or unrecognized SSL message", null)),
                failed(
                        "the certificate is too old",
                        handshake(
                                "PKIX path validation failed",
                                new CertificateExpiredException("NotAfter: Sun Nov 01 10:00:00 UTC 2026"))),
                failed(
                        "the certificate is too new",
                        handshake(
                                "PKIX path validation failed",
                                new CertificateNotYetValidException("NotBefore: Fri Jan 01 10:00:00 UTC 2027"))),
                failed(
                        "the certificate is a stranger's",
                        handshake(
                                "PKIX path building failed: unable to find valid certification path to requested target",
                                null)),
                failed("no answer comes in time", new HttpTimeoutException("request timed out")),
                failed("the connection breaks", new IOException("Connection reset")),
                failed("the answer is no HTTP", new IOException("HTTP/1.1 header parser received no bytes")),
                new Said("the client is closed", () -> {
                    GcomClient client = client(new StubTransport(request -> new CompletableFuture<>()));
                    client.close();
                    client.stacks().get("shop");
                }),
                new Said("the thread is interrupted", () -> {
                    Thread.currentThread().interrupt();
                    try (GcomClient client = client(new StubTransport(request -> new CompletableFuture<>()))) {
                        client.stacks().get("shop");
                    } finally {
                        Thread.interrupted();
                    }
                }),
                new Said("the time is over before the request is sent", () -> {
                    VirtualScheduler time = new VirtualScheduler();
                    try (GcomClient client = GcomClient.builder()
                            .credentials(Credentials.from(() -> {
                                time.pass(Duration.ofMinutes(3));
                                return "glc_x";
                            }))
                            .transport(new StubTransport(request -> new CompletableFuture<>()))
                            .scheduler(time)
                            .build()) {
                        client.stacks().get("shop");
                    }
                }),
                new Said(
                        "there is no time for a retry",
                        () -> call(
                                client -> client.stacks().get("shop"),
                                new TransportResponse(429, Map.of("Retry-After", List.of("3600")), new byte[0]))));
    }

    static List<Said> ofWaits() {
        return List.of(
                new Said("a stack is not ready in time", () -> {
                    try (GcomClient client = client(new StubTransport(request -> CompletableFuture.completedFuture(
                            request.uri().getPath().endsWith("/shop")
                                    ? stack("active", "")
                                    : StubTransport.json(503, ""))))) {
                        client.waiters()
                                .stackReady("shop", WaitOptions.defaults().withTimeout(Duration.ofSeconds(7)));
                    }
                }),
                new Said(
                        "a stack is being deleted",
                        () -> call(
                                client -> client.waiters().stackReady("shop", WaitOptions.defaults()),
                                stack("deleting", ""))),
                new Said(
                        "the address of a stack is none",
                        () -> call(
                                client -> client.waiters().stackReady("shop", WaitOptions.defaults()),
                                stack("active", ",\"url\":\"shop.grafana.net\""))));
    }

    static void call(Consumer<GcomClient> call, TransportResponse answer) {
        try (GcomClient client = client(new StubTransport(request -> CompletableFuture.completedFuture(answer)))) {
            call.accept(client);
        }
    }

    static TransportResponse stack(String status, String more) {
        return StubTransport.json(
                200, "{\"id\":5,\"slug\":\"shop\",\"name\":\"Shop\",\"status\":\"" + status + "\"" + more + "}");
    }

    private static Said answered(String when, int status, String body) {
        TransportResponse answer = new TransportResponse(
                status,
                Map.of("Location", List.of("https://elsewhere.example/?key=secret")),
                body.getBytes(StandardCharsets.UTF_8));
        return new Said(when, () -> call(client -> client.stacks().get("shop"), answer));
    }

    private static Said failed(String when, IOException failure) {
        return new Said(when, () -> {
            try (GcomClient client = client(new StubTransport(request -> CompletableFuture.failedFuture(failure)))) {
                client.stacks().get("shop");
            }
        });
    }

    private static GcomClient client(StubTransport transport) {
        return GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .scheduler(new VirtualScheduler())
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    private static String error(String code, String message) {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }

    private static String next(String page) {
        return "{\"items\":[],\"metadata\":{\"pagination\":{\"nextPage\":" + page + "}}}";
    }

    private static SSLHandshakeException handshake(String message, Throwable cause) {
        SSLHandshakeException failure = new SSLHandshakeException(message);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }
}
