package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.credentials.RotatingCredentials;
import io.github.gcom4j.client.error.ErrorDetails;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.client.telemetry.CallAttempt;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.CreatedApiKey;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.Operation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A token is in no text that anyone may read, whatever happens to the request that carries it. */
class CanaryTest {
    private static final String CANARY = "glc_canary0123456789";
    private static final String SHAPELESS = "shapeless.canary~x";

    static Stream<Answer> answersThatQuoteTheToken() {
        return Stream.of(CANARY, SHAPELESS)
                .flatMap(token -> Stream.of(
                        raw(token + " 200 OK\r\n\r\n"),
                        raw("HTTP/1.1 " + token + "\r\n\r\n"),
                        raw("HTTP/1.1 200 " + token + "\r\n" + token + "\r\n\r\n"),
                        raw("HTTP/1.1 200 OK\r\nContent-Length: " + token + "\r\n\r\n"),
                        raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + token + "\r\n"),
                        Answer.of(302, "", "Location: https://evil.example/" + token),
                        Answer.of(429, "", "Retry-After: " + token),
                        Answer.json(200, "{\"items\":[{\"" + token + "\":"),
                        Answer.json(200, "{\"items\":[{\"labels\":{\"" + token + "\":[{"),
                        Answer.json(200, "{\"items\":[{\"labels\":{\"" + token + "\":[]}}]}"),
                        Answer.json(200, "{\"items\":[{\"links\":{\"" + token + "\":1}}]}"),
                        Answer.json(200, "{\"" + token + "\":{}}"),
                        Answer.json(200, "{\"items\":\"" + token + "\"}"),
                        Answer.json(200, "[" + token + "]"),
                        Answer.json(500, "{\"message\":\"" + token + "\",\"code\":\"" + token + "\"}")));
    }

    @ParameterizedTest
    @MethodSource("answersThatQuoteTheToken")
    void theTokenIsInNoFailureAndNoLogLine(Answer answer) {
        for (String token : List.of(CANARY, SHAPELESS)) {
            List<String> lines = new CopyOnWriteArrayList<>();
            Handler handler = recorder(lines);
            Logger root = Logger.getLogger("");
            Level level = root.getLevel();
            root.addHandler(handler);
            root.setLevel(Level.ALL);
            try (ScriptedServer server = new ScriptedServer(answer, answer, answer, answer);
                    GcomClient client = GcomClient.builder()
                            .apiUrl(server.origin())
                            .token(token)
                            .scheduler(new VirtualScheduler())
                            .listener(attempt -> lines.add(attempt.toString()))
                            .build()) {
                lines.add(text(catchThrowable(() -> client.stacks().list("myorg"))));
                lines.add(text(catchThrowable(
                        () -> client.async().stacks().list("myorg").join())));
            } finally {
                root.setLevel(level);
                root.removeHandler(handler);
            }
            assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(token));
        }
    }

    @Test
    void theTextFormsOfPublicTypesDoNotShowIt() {
        byte[] body = CANARY.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + CANARY);
        CreatedToken token =
                CreatedToken.builder().id("t").name("n").token(CANARY).build();
        assertThat(List.of(
                        Credentials.of(CANARY),
                        Credentials.from(() -> CANARY),
                        new RotatingCredentials(CANARY),
                        GcomClient.builder().token(CANARY),
                        CallOptions.builder().header("X-Key", CANARY),
                        CallOptions.builder().header("X-Key", CANARY).build(),
                        new TransportRequest("GET", URI.create("https://x"), headers, body, Duration.ofSeconds(1)),
                        new TransportResponse(200, Map.of("X-Key", List.of(CANARY)), body),
                        token,
                        token.toBuilder(),
                        new Page<>(List.of(token), Optional.empty()),
                        CreatedApiKey.builder().id(1).name("n").token(CANARY).build(),
                        GrafanaApiKey.builder().id(1).name("n").key(CANARY).build(),
                        new ErrorDetails(Operation.GET_TOKEN, 401, null, null, null, null, "***"),
                        new CallAttempt(
                                Operation.GET_TOKEN,
                                1,
                                "id",
                                OptionalInt.empty(),
                                Optional.empty(),
                                Duration.ZERO,
                                Optional.empty())))
                .noneMatch(value -> value.toString().contains("canary"));
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedUnseen() {
        for (String token : List.of("canary\r\nX: y", "canary\u0000", "cänary", "canary canary", "\"canary\"", " = ")) {
            String text = text(catchThrowable(() -> Credentials.of(token)));
            String later = text(catchThrowable(() -> new RotatingCredentials("ok").replace(token)));

            assertThat(text + later).contains("token").doesNotContain("canary").doesNotContain("cänary");
        }
    }

    @Test
    void aSupplierThatFailsFailsTheCallBeforeAnythingIsSent() {
        try (ScriptedServer server = new ScriptedServer()) {
            for (Credentials credentials : List.of(
                    Credentials.from(() -> null),
                    Credentials.from(() -> " "),
                    Credentials.from(() -> {
                        throw new IllegalStateException("the vault is closed");
                    }),
                    Credentials.from(() -> {
                        throw new NoClassDefFoundError("vault");
                    }))) {
                try (GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .credentials(credentials)
                        .build()) {
                    assertThat(catchThrowable(() -> client.regions().list()).toString())
                            .containsAnyOf("token must not be", "the vault is closed", "vault");
                    assertThat(client.async().regions().list()).failsWithin(Duration.ofSeconds(60));
                }
            }
            assertThat(server.connections()).isZero();
        }
    }

    private static Answer raw(String bytes) {
        return connection -> {
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        };
    }

    private static Handler recorder(List<String> lines) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                // The JDK's client writes down what it cannot read, if it is told to; that is not in our hands.
                if (!String.valueOf(line.getLoggerName()).startsWith("jdk.")) {
                    lines.add(line.getMessage() + " " + line.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        Throwable known =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        known.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
