package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.model.Drift;
import io.github.gcom4j.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are read as far as they can be, whatever the service sends. */
@Timeout(60)
class ReadingTest {
    private final List<String> drift = new ArrayList<>();

    @Test
    void oneBadItemCostsNoOther() {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, """
                        {"items":[{"id":1,"slug":"a"},"glc_bad",{"id":3,"slug":"c","labels":[]}]}"""));
                GcomClient client = client(server).build()) {
            assertThat(client.stacks().list("myorg")).extracting(Stack::slug).containsExactly("a", "c");
        }
        assertThat(drift).containsExactlyInAnyOrder("UNREADABLE_VALUE /items/1", "UNREADABLE_VALUE /items/2/labels");
    }

    @Test
    void aListenerThatFailsLeavesTheCallAlone() {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, "{\"id\":1,\"slug\":\"a\",\"new\":1}"));
                GcomClient client = client(server)
                        .driftListener((endpoint, places) -> {
                            throw new IllegalStateException("listener");
                        })
                        .build()) {
            assertThat(client.stacks().get("a").id()).isEqualTo(1);
        }
        assertThat(drift).containsExactly("UNKNOWN_FIELD /new");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"code":"Conflict","message":{"a":1},"requestId":5}
            {"code":"Conflict","message":"m","requestId":["x"]}
            {"message":[],"code":"Conflict"}
            """)
    void anErrorWithOnePartOfAnotherTypeStillCounts(String body) {
        try (ScriptedServer server = new ScriptedServer(Answer.json(409, body));
                GcomClient client = client(server).build()) {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> client.stacks().delete("a"))
                    .satisfies(refusal -> assertThat(refusal.code()).contains("Conflict"));
        }
    }

    @Test
    void whatIsBeyondTheLimitsOfTheJsonReaderIsAClearError() {
        String deep = "{\"id\":1,\"slug\":\"a\",\"new\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        String longNumber = "{\"id\":1,\"slug\":\"a\",\"new\":" + "1".repeat(100_000) + "}";
        for (String body : List.of(deep, longNumber)) {
            try (ScriptedServer server = new ScriptedServer(Answer.json(200, body));
                    GcomClient client = client(server).build()) {
                assertThatExceptionOfType(UndecodableResponseException.class)
                        .isThrownBy(() -> client.stacks().get("a"))
                        .withMessageContaining("nested too deeply, or with a number or text too long");
            }
        }
    }

    @Test
    void aResponseBeyondTheLimitIsAnErrorThatNamesIt() {
        String body = "{\"id\":1,\"slug\":\"a\",\"new\":\"" + "x".repeat(5_000) + "\"}";
        for (Answer answer : List.of(Answer.json(200, body), Answer.json(500, body))) {
            try (ScriptedServer server = new ScriptedServer(answer);
                    GcomClient client = client(server).maxResponseBytes(5_000).build()) {
                assertThatExceptionOfType(UndecodableResponseException.class)
                        .isThrownBy(() -> client.stacks().get("a"))
                        .withMessageContaining("longer than 5000 bytes");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"200, false", "200, true", "404, false", "404, true"})
    void anAnswerWithoutEndIsReadToTheLimitAndItsConnectionClosed(int status, boolean async) {
        CompletableFuture<Long> sent = new CompletableFuture<>();
        try (ScriptedServer server = new ScriptedServer(Answer.endless(status, sent));
                GcomClient client = client(server).maxResponseBytes(1_000_000).build()) {
            assertThatExceptionOfType(UndecodableResponseException.class)
                    .isThrownBy(() -> read(client, async))
                    .withMessageContaining("longer than 1000000 bytes");
            assertThat(sent.join()).isBetween(1_000_000L, 50_000_000L);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void theLimitIs64MebibytesUnlessSet() {
        CompletableFuture<Long> sent = new CompletableFuture<>();
        try (ScriptedServer server = new ScriptedServer(Answer.endless(200, sent));
                GcomClient client = client(server).build()) {
            assertThatExceptionOfType(UndecodableResponseException.class)
                    .isThrownBy(() -> read(client, false))
                    .withMessageContaining("longer than " + (64 << 20) + " bytes");
        }
    }

    private static Stack read(GcomClient client, boolean async) throws Throwable {
        if (!async) {
            return client.stacks().get("a");
        }
        try {
            return client.async().stacks().get("a").join();
        } catch (CompletionException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private GcomClientBuilder client(ScriptedServer server) {
        return GcomClient.builder()
                .apiUrl(server.origin())
                .token("test")
                .driftListener((endpoint, places) ->
                        places.stream().map(Drift::toString).forEach(drift::add));
    }
}
