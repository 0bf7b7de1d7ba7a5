package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.fixture.BreakingServer;
import io.github.gcom4j.client.fixture.BreakingServer.Break;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections break at each byte of the exchange: whatever the place, nothing is written twice and no read is lost. */
class BrokenConnectionTest {
    private static final String POLICY = "{\"id\":\"p\",\"name\":\"readers\"}";
    private static final String CREATE = "POST /api/v1/accesspolicies?region=us";

    private final BreakingServer server = new BreakingServer(this::answer);
    private final GcomClient client = GcomClient.builder()
            .apiUrl(server.origin())
            .token("glc_x")
            .scheduler(new VirtualScheduler())
            .build();
    private final CreateAccessPolicyRequest request = CreateAccessPolicyRequest.builder()
            .name("readers")
            .addScope("logs:read")
            .addRealm(Realm.builder().type(RealmType.ORG).identifier("1").build())
            .build();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private String answer(String target) {
        if (target.startsWith("GET /api/v1/accesspolicies?")) {
            return server.carriedOut().contains(CREATE) ? "{\"items\":[" + POLICY + "]}" : "{\"items\":[]}";
        }
        return POLICY;
    }

    @Test
    void aCreateIsNeverWrittenTwiceAndIsFoundWhereItWasCarriedOut() {
        for (Break where : everywhere(() -> client.accessPolicies().create("us", request))) {
            server.breakNext(where);
            boolean known;
            try {
                known = client.accessPolicies()
                        .createOrFind("us", request)
                        .name()
                        .equals(Optional.of("readers"));
            } catch (ConnectionException lost) {
                known = false;
            }
            List<String> writes = server.carriedOut().stream()
                    .filter(target -> target.startsWith("POST"))
                    .toList();

            assertThat(writes).describedAs("%s", where).hasSizeLessThanOrEqualTo(1);
            assertThat(known).describedAs("%s", where).isEqualTo(!writes.isEmpty());
        }
    }

    @Test
    void aCreateIsReportedAsLostWithoutASecondConnection() {
        for (Break where : everywhere(() -> client.accessPolicies().create("us", request))) {
            server.breakNext(where);
            boolean answered = true;
            try {
                client.accessPolicies().create("us", request);
            } catch (ConnectionException lost) {
                answered = false;
                assertThat(lost.isUnsent()).isFalse();
            }
            // A connection that breaks at once can count as never made, and another one be tried.
            int most = where.equals(new Break(true, 0, true)) ? 2 : 1;
            assertThat(server.connections()).describedAs("%s", where).isLessThanOrEqualTo(most);
            assertThat(answered).describedAs("%s", where).isEqualTo(server.connections() == 2);
        }
    }

    @Test
    void aReadIsRepeatedUntilItIsWhole() {
        for (Break where : everywhere(() -> client.accessPolicies().get("us", "p"))) {
            server.breakNext(where);

            assertThat(client.accessPolicies().get("us", "p").name())
                    .describedAs("%s", where)
                    .contains("readers");
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aDeleteIsRepeatedUntilItsAnswerIsWhole() {
        for (Break where : everywhere(() -> client.accessPolicies().delete("us", "p"))) {
            server.breakNext(where);

            client.accessPolicies().delete("us", "p");
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    /** Makes the call once, to see how long the request is, and returns all places where it can break. */
    private List<Break> everywhere(Runnable call) {
        call.run();
        int requestBytes = server.requestLength();
        int responseBytes = BreakingServer.response(POLICY).length;
        List<Break> all = new ArrayList<>();
        for (boolean reset : new boolean[] {true, false}) {
            Stream<Break> inRequest = IntStream.range(0, requestBytes).mapToObj(bytes -> new Break(true, bytes, reset));
            Stream<Break> inResponse =
                    IntStream.range(0, responseBytes).mapToObj(bytes -> new Break(false, bytes, reset));
            Stream.concat(inRequest, inResponse).forEach(all::add);
        }
        return all;
    }
}
