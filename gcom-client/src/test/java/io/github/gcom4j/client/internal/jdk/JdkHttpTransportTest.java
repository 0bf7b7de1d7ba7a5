package io.github.gcom4j.client.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.fixture.FailingHttpClient;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JdkHttpTransportTest extends HttpTransportContract {
    JdkHttpTransportTest() {
        super(Clients.transport());
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
    void aRequestForWhichTheConnectionHasNoRoomCountsAsNeverSent() {
        FailingHttpClient full = new FailingHttpClient(new IOException("too many concurrent streams"));

        assertThat(new JdkHttpTransport(full).send(request("https://grafana.com", Duration.ofSeconds(9))))
                .failsWithin(Duration.ofSeconds(9))
                .withThrowableThat()
                .withCauseInstanceOf(ConnectException.class);
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
}
