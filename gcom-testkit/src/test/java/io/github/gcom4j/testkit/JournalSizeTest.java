package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.junit.GcomTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal holds at most 32 MiB, whichever part of the requests is large. */
@GcomTest
class JournalSizeTest {
    private static final int REQUESTS = 700;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/regions?x=LARGE HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/regions HTTP/1.1\r\nHost: a\r\nX: LARGE\r\n\r\n"
            })
    void forgetsTheOldestOfLargeRequests(String request, FakeGrafanaCloud cloud) {
        String large = request.replace("LARGE", "x".repeat(60_000));
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            for (int number = 0; number < REQUESTS; number++) {
                socket.send(large).receive();
            }
        }

        assertThat(cloud.journal()).hasSizeBetween(400, 600).last().returns((long) REQUESTS, Exchange::number);
    }
}
