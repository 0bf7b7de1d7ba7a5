package io.github.gcom4j.client.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokenRotationTest {
    private static final RotationPlan PLAN = RotationPlan.of("us", "p1", "app").withGrace(Duration.ofMinutes(30));
    private static final String TOKENS = "/api/v1/tokens";

    private final VirtualScheduler time = new VirtualScheduler();
    private final TokenEndpoint endpoint = new TokenEndpoint(time::now);
    private final List<String> inUse = new ArrayList<>(List.of("old"));
    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = new ScriptedServer().onAll(endpoint);
        endpoint.put("old", "app", "");
        endpoint.put("other", "application", "");
        tick();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rotation_handsOverANewToken_andRemovesTheOldOneAfterTheGracePeriod() {
        try (GcomClient client = server.client(time)) {
            Rotation rotation = Provisioner.of(client).rotateToken(PLAN, this::use);
            assertThat(rotation.current().id()).isEqualTo("new1");
            assertThat(rotation.removed()).extracting(Token::id).containsExactly("old");
            assertThat(rotation.resumed()).isFalse();
        }
        assertThat(inUse).containsExactly("old", "new1");
        assertThat(endpoint.ids()).containsExactly("other", "new1");
        assertThat(endpoint.name("new1")).isEqualTo("app-20261122-100001-000");
        assertThat(time.waits()).contains(Duration.ofMinutes(30));
        assertThat(server.lines())
                .containsExactly(
                        "GET " + TOKENS,
                        "POST " + TOKENS,
                        "POST " + TOKENS + "/new1",
                        "GET " + TOKENS,
                        "DELETE " + TOKENS + "/old");
    }

    @Test
    void rotation_canBeRepeated() {
        for (int round = 1; round <= 3; round++) {
            try (GcomClient client = server.client(time)) {
                assertThat(Provisioner.of(client).rotateToken(PLAN, this::use).resumed())
                        .isFalse();
            }
            assertThat(endpoint.ids()).containsExactly("other", "new" + round);
            tick();
        }
    }

    @Test
    void rotation_runsTheHandOverOnTheThreadOfTheCaller() {
        try (GcomClient client = server.client(time)) {
            List<Thread> threads = new ArrayList<>();
            Provisioner.of(client).rotateToken(PLAN, token -> threads.add(Thread.currentThread()));
            assertThat(threads).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void rotation_removesNothing_whenTheHandOverFails() {
        try (GcomClient client = server.client(time)) {
            assertThatThrownBy(() -> Provisioner.of(client).rotateToken(PLAN, token -> {
                        throw new IllegalStateException("vault is sealed");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("vault is sealed");
        }
        assertThat(endpoint.deleted()).isEmpty();
    }

    @Test
    void rotation_leavesNoTokenWithALostSecret_whenTheAnswerToTheCreateGetsLost() {
        AtomicInteger creates = new AtomicInteger();
        server.onAll(request -> {
            Answer reply = endpoint.apply(request);
            boolean lost = request.methodAndPath().equals("POST " + TOKENS) && creates.incrementAndGet() == 1;
            return lost ? Answer.dropped() : reply;
        });
        try (GcomClient client = server.client(time)) {
            Provisioner.of(client).rotateToken(PLAN, this::use);
        }
        assertThat(endpoint.ids()).containsExactly("other", "new2");
        assertThat(inUse).containsExactly("old", "new2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void rotation_canBeResumed_whereverItCrashes(int requests) {
        try (GcomClient doomed = server.client()
                .scheduler(time)
                .transport(new CrashingTransport(requests))
                .build()) {
            assertThatThrownBy(() -> Provisioner.of(doomed).rotateToken(PLAN, this::use))
                    .isInstanceOf(CrashingTransport.Crash.class);
        }
        assertThat(endpoint.ids()).contains(current());
        tick();
        try (GcomClient client = server.client(time)) {
            Rotation rotation = Provisioner.of(client).rotateToken(PLAN, this::use);
            assertThat(rotation.current().id()).isEqualTo(current());
            // Once the mark was set, nothing is handed over again, and before that nothing is taken for done.
            assertThat(rotation.resumed()).isEqualTo(requests == 3 || requests == 4);
        }
        assertThat(endpoint.ids()).containsExactly("other", current());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void rotation_canBeResumed_whereverItCrashesAgain(int requests) {
        for (int crash = 0; crash < 4; crash++) {
            try (GcomClient doomed = server.client()
                    .scheduler(time)
                    .transport(new CrashingTransport(requests))
                    .build()) {
                Provisioner.of(doomed).rotateToken(PLAN, this::use);
            } catch (CrashingTransport.Crash expected) {
                assertThat(endpoint.ids()).contains(current());
            }
            tick();
        }
        try (GcomClient client = server.client(time)) {
            Provisioner.of(client).rotateToken(PLAN, this::use);
        }
        assertThat(endpoint.ids()).containsExactly("other", current());
    }

    @Test
    void resumedRotation_waitsForTheRestOfTheGracePeriodAlone() {
        endpoint.put("next", "app-20261122-100000-500", "app, handed over");
        var unused = time.after(Duration.ofMinutes(20));
        try (GcomClient client = server.client(time)) {
            assertThat(Provisioner.of(client).rotateToken(PLAN, this::use).resumed())
                    .isTrue();
        }
        assertThat(time.waits()).endsWith(Duration.ofMinutes(10));
        assertThat(endpoint.ids()).containsExactly("other", "next");
        assertThat(inUse).containsExactly("old");
    }

    @Test
    void async_rotatesToo() {
        try (GcomClient client = server.client(time)) {
            assertThat(AsyncProvisioner.of(client).rotateToken(PLAN.withLifetime(Duration.ofDays(90)), token -> {
                        use(token);
                        return client.scheduler().after(Duration.ofSeconds(1));
                    }))
                    .succeedsWithin(10, TimeUnit.SECONDS);
        }
        assertThat(server.received().get(1).body()).contains("\"expiresAt\":\"2027-02-20T10:00:01.000Z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app-eu",
                "app-legacy",
                "app_20250101-000000-000",
                "app20250101-000000-000",
                "app-20250101",
                "app-20250101-000000-0000",
                "app-20250101-000000-000-x",
                "app-eu-20250101-000000-000",
                "xapp"
            })
    void rotation_leavesOtherNamesAlone_whateverTheyDisplay(String name) {
        endpoint.put("alike", name, "app, handed over");
        try (GcomClient client = server.client(time)) {
            assertThat(Provisioner.of(client).rotateToken(PLAN, this::use).removed())
                    .extracting(Token::id)
                    .containsExactly("old");
        }
        assertThat(endpoint.ids()).contains("alike");
    }

    @Test
    void rotation_leavesTokensOfOtherPoliciesAlone_evenWhereTheServiceListsThem() {
        endpoint.put("foreign", "app-20250101-000000-000", "", "p2");
        try (GcomClient client = server.client(time)) {
            Provisioner.of(client).rotateToken(PLAN, this::use);
        }
        assertThat(endpoint.deleted()).containsExactly("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", ".."})
    void plan_refusesAPolicyWithoutAnId_asItWouldMeanAllTokens(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RotationPlan.of("us", id, "app"))
                .withMessageContaining("accessPolicyId");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S",
        "PT10M, PT10M",
        "PT10M, PT1S",
        "PT0S, PT-1S",
        "PT0S, PT876000H0.000000001S",
        "PT0S, PT2562047788015215H30M7S",
        "PT-0.000000001S, PT1H",
        "PT8760H0.000000001S, PT87600H",
        "PT-2562047788015215H-30M-8S, PT1H"
    })
    void plan_refusesAGracePeriodOrALifetime_thatCannotBeKept(Duration grace, Duration lifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RotationPlan.of("us", "p1", "app").withGrace(grace).withLifetime(lifetime))
                .withMessageMatching("(grace|lifetime) must be .* but is .* (s|days)");
    }

    @Test
    void plan_refusesWhatIsNoPrefix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RotationPlan.of("us", "p1", "My App"))
                .withMessageContaining("prefix must be 1 to 235 lowercase letters");
        assertThatIllegalArgumentException().isThrownBy(() -> PLAN.withGrace(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAN.withLifetime(Duration.ZERO));
    }

    private void use(CreatedToken token) {
        assertThat(token.token()).hasValue("secret-of-" + token.id());
        // What was in use until now must have worked all along.
        assertThat(endpoint.deleted()).doesNotContain(current());
        inUse.add(token.id());
    }

    private String current() {
        return inUse.get(inUse.size() - 1);
    }

    private void tick() {
        var unused = time.after(Duration.ofSeconds(1));
    }
}
