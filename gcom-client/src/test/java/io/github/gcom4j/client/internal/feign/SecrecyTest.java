package io.github.gcom4j.client.internal.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {
    private static final String CANARY = "glc_canary0123+abc/DEF";
    private static final String SHAPELESS = "anOrdinaryWord.canary";

    static Stream<String> echoes() {
        return Stream.of(CANARY, SHAPELESS)
                .flatMap(token -> Stream.of(
                        "{\"code\":\"InvalidCredentials\",\"message\":\"Token " + token + " invalid\"}",
                        "{\"code\":\"" + token + "\",\"requestId\":\"" + token + "\"}",
                        "<html>Authorization: Bearer " + token + "</html>",
                        "{\"message\":\"cut " + token,
                        "x".repeat(8190) + token,
                        "{\"message\":\"" + token.replace("/", "\\/") + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void aTokenThatTheServerEchoesIsInNoTextOfTheFailure(String echo) {
        String token = echo.contains("anOrdinary") ? SHAPELESS : CANARY;
        for (int status : new int[] {301, 400, 401, 403, 404, 409, 429, 500, 503}) {
            try (ScriptedServer server = new ScriptedServer(Answer.of(status, echo, "x-request-id: " + token));
                    GcomClient client = client(server, token)) {
                ApiException failure = catchThrowableOfType(
                        ApiException.class, () -> client.organizations().get("myorg"));

                assertNoCanary(failure.toString());
                assertNoCanary(failure.rawBody());
                assertNoCanary(failure.requestId().orElse(""));
                assertNoCanary(stackTrace(failure));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void aTokenInASuccessThatCannotBeReadIsInNoTextOfTheFailure(String echo) {
        try (ScriptedServer server = new ScriptedServer(Answer.of(200, echo));
                GcomClient client = client(server, SHAPELESS)) {
            GcomException failure = catchThrowableOfType(
                    GcomException.class, () -> client.organizations().get("myorg"));

            assertNoCanary(stackTrace(failure));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"canary with spaces", "canary\nsecond: line", "canary\u00e9", "Bearer canary", "\"canary\""})
    void aMalformedTokenIsRefusedWithoutBeingShown(String token) {
        assertThatThrownBy(() -> Credentials.of(token))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refusal -> assertNoCanary(stackTrace(refusal)));
    }

    @Test
    void aMalformedTokenFromASupplierIsRefusedWithoutBeingShownOrSent() {
        try (ScriptedServer server = new ScriptedServer();
                GcomClient client = GcomClient.builder()
                        .credentials(Credentials.from(() -> "canary with spaces"))
                        .apiUrl(server.origin())
                        .build()) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(refusal -> assertNoCanary(stackTrace(refusal)));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void credentialsDoNotShowTheirToken() {
        assertNoCanary(Credentials.of(CANARY).toString());
    }

    private static GcomClient client(ScriptedServer server, String token) {
        return GcomClient.builder()
                .token(token)
                .apiUrl(server.origin())
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    private static void assertNoCanary(String text) {
        assertThat(text).doesNotContain("canary").doesNotContain("abc/DEF").doesNotContain("abc\\/DEF");
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().replaceAll("(?m)^\\s+at .*$", "");
    }
}
