package io.github.gcom4j.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.transport.TransportRequest;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JdkHttpTransportTest {
    private final JdkHttpTransport transport = new JdkHttpTransport(Duration.ofSeconds(5));

    @Test
    void aResponseWhoseBodyDoesNotComeTimesOut() {
        try (ScriptedServer server = new ScriptedServer(Answer.headOnly())) {
            assertThatThrownBy(transport.send(request(server.origin(), Duration.ofMillis(300)))::join)
                    .hasCauseInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void aResponseThatDoesNotComeTimesOut() {
        try (ScriptedServer server = new ScriptedServer(Answer.silence())) {
            assertThatThrownBy(transport.send(request(server.origin(), Duration.ofMillis(300)))::join)
                    .hasCauseInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void aRefusedConnectionIsToldFromALostAnswer() {
        ScriptedServer server = new ScriptedServer();
        server.close();

        assertThatThrownBy(transport.send(request(server.origin(), Duration.ofSeconds(9)))::join)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aClientThatFollowsRedirectsIsRefused() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JdkHttpTransport(following))
                .withMessageContaining("Redirect.NEVER");
    }

    @Test
    void aClientOfTheUsersOwnIsUsed() {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, "true"))) {
            HttpClient own = HttpClient.newHttpClient();

            assertThat(new JdkHttpTransport(own)
                            .send(request(server.origin(), Duration.ofSeconds(9)))
                            .join()
                            .status())
                    .isEqualTo(200);
        }
    }

    private static TransportRequest request(String origin, Duration timeout) {
        return new TransportRequest("GET", URI.create(origin + "/api/x"), Map.of(), new byte[0], timeout);
    }
}
