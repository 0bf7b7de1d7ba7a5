package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.provisioning.Ensured;
import io.github.gcom4j.client.provisioning.Outcome;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was created though nobody was told is found, however late it comes; what was there before is not taken for it. */
class LateCreateTest {
    private static final CreateStackRequest SHOP =
            CreateStackRequest.builder().name("Shop").slug("shop").build();
    private static final String SLUG_TAKEN =
            "{\"code\":\"Conflict\",\"message\":\"Grafana stack with the same slug already exists\"}";

    private final VirtualScheduler time = new VirtualScheduler();
    private final StubTransport transport = new StubTransport(this::answer);
    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(time)
            .callTimeout(Duration.ofMinutes(2))
            .build();

    private int createStatus = 504;
    private String createBody = "<html>Gateway Time-out</html>";
    private Instant there = Instant.MAX;
    private Instant createdAt = VirtualScheduler.START;
    private Duration ofApi = Duration.ZERO;
    private String status = "active";
    private Instant gone = Instant.MAX;

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 30, 60, 119})
    void isFoundAfterwards_withinTheTimeOfACall(int seconds) {
        there = time.now().plusSeconds(seconds);
        assertThat(client.stacks().createOrFind(SHOP).slug()).isEqualTo("shop");

        createdAt = time.now();
        there = time.now().plusSeconds(seconds);
        assertThat(client.accessPolicies().createOrFind("us", policy()).id()).isEqualTo("p1");
        assertThat(creates()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30, 60, 119})
    void isFoundAfterwards_whateverIsEnsured(int seconds) {
        Provisioner provisioner = Provisioner.of(client);
        for (Supplier<Ensured<?>> ensure : List.<Supplier<Ensured<?>>>of(
                () -> provisioner.ensureStack(SHOP),
                () -> provisioner.ensureAccessPolicy("us", policy()),
                () -> provisioner.ensureMember(
                        "acme", AddMemberRequest.builder().username("ada").build()),
                () -> provisioner.ensureServiceAccount(
                        "shop",
                        CreateServiceAccountRequest.builder()
                                .name("deployer")
                                .role("Viewer")
                                .build()),
                () -> provisioner.ensurePlugin(
                        "shop", AddPluginRequest.builder().plugin("clock").build(), WaitOptions.defaults()))) {
            long before = creates();
            createdAt = time.now();
            there = time.now().plusSeconds(seconds);

            assertThat(ensure.get().outcome()).isEqualTo(Outcome.CREATED);
            assertThat(creates()).isEqualTo(before + 1);
        }
    }

    @Test
    void isGivenUp_whenTheTimeOfACallIsOver() {
        assertThat(catchThrowable(() -> client.stacks().createOrFind(SHOP))).isInstanceOf(UnavailableException.class);

        assertThat(creates()).isEqualTo(1);
        assertThat(Duration.between(VirtualScheduler.START, time.now())).isEqualTo(Duration.ofMinutes(2));
        assertThat(transport.requests()).hasSizeLessThan(15);
    }

    @ParameterizedTest
    @CsvSource({
        // age when the create began, how far the clock of the API is ahead, whether it is ours
        "P365D, PT0S, false",
        "PT1H, PT0S, false",
        "PT2M, PT0S, false",
        "PT2M, PT3H, false",
        "PT2M, PT-3H, false",
        "PT0S, PT0S, true",
        "PT1S, PT0S, true",
        "PT0S, PT3H, true",
        "PT0S, PT-3H, true"
    })
    void whatIsOlderThanTheCall_byTheClockOfTheApi_isNotOurs(Duration age, Duration ahead, boolean ours) {
        there = Instant.MIN;
        ofApi = ahead;
        createdAt = VirtualScheduler.START.plus(ahead).minus(age);

        Throwable stack = catchThrowable(() -> client.stacks().createOrFind(SHOP));
        Throwable policy = catchThrowable(() -> client.accessPolicies().createOrFind("us", policy()));

        assertThat(stack == null).isEqualTo(ours);
        assertThat(policy == null).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleting", "deleted", "archiving", "archived", "suspending", "suspended"})
    void aStackOnItsWayOut_isNotOurs(String going) {
        there = Instant.MIN;
        status = going;

        assertThat(catchThrowable(() -> client.stacks().createOrFind(SHOP))).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleting", "deleted"})
    void theSlugOfADeletedStack_isTriedAgain(String going) {
        there = Instant.MIN;
        status = going;
        createStatus = 409;
        createBody = SLUG_TAKEN;
        gone = VirtualScheduler.START.plusSeconds(30);

        assertThat(client.stacks().createOrFind(SHOP).slug()).isEqualTo("shop");
        assertThat(time.waits()).containsOnly(Duration.ofSeconds(10)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleting", "deleted", ""})
    void aCreateRightAfterAStackIsGone_isTriedAgain_inBothForms(String going) {
        there = going.isEmpty() ? Instant.MAX : Instant.MIN;
        status = "deleted";
        createStatus = 409;
        createBody = SLUG_TAKEN;
        client.waiters().stackGone("shop", WaitOptions.defaults());
        status = going;

        gone = time.now().plusSeconds(30);
        assertThat(client.stacks().create(SHOP).slug()).isEqualTo("shop");
        gone = time.now().plusSeconds(30);
        assertThat(client.async().stacks().create(SHOP)).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(time.waits()).containsOnly(Duration.ofSeconds(10)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "paused", "archived", "suspended"})
    void aCreateForTheSlugOfAStackThatIsThere_isAConflictAtOnce(String held) {
        there = Instant.MIN;
        status = held;
        createStatus = 409;
        createBody = SLUG_TAKEN;

        assertThat(catchThrowable(() -> client.stacks().create(SHOP))).isInstanceOf(ConflictException.class);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aCreateWithoutRetries_isSentOnce() {
        createStatus = 409;
        createBody = SLUG_TAKEN;
        GcomClient once = client.with(
                CallOptions.builder().retryPolicy(RetryPolicy.none()).build());

        assertThat(catchThrowable(() -> once.stacks().create(SHOP))).isInstanceOf(ConflictException.class);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void ensuring_triesTheSlugAgain() {
        createStatus = 409;
        createBody = SLUG_TAKEN;
        gone = VirtualScheduler.START.plusSeconds(30);

        assertThat(Provisioner.of(client).ensureStack(SHOP).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void aSlugThatStaysTaken_isAConflict_withinAMinute() {
        createStatus = 409;
        createBody = SLUG_TAKEN;

        assertThat(catchThrowable(() -> client.stacks().createOrFind(SHOP))).isInstanceOf(ConflictException.class);
        assertThat(time.now()).isEqualTo(VirtualScheduler.START.plusSeconds(60));
    }

    @Test
    void theSlugOfAStackThatServes_isAConflictAtOnce() {
        there = Instant.MIN;
        createStatus = 409;
        createBody = SLUG_TAKEN;

        assertThat(catchThrowable(() -> client.stacks().createOrFind(SHOP))).isInstanceOf(ConflictException.class);
        assertThat(time.waits()).isEmpty();
    }

    private CompletableFuture<TransportResponse> answer(TransportRequest request) {
        boolean isThere = !time.now().isBefore(there);
        // It stands for whatever is asked for by itself.
        String stack = "{\"id\":5,\"slug\":\"shop\",\"pluginSlug\":\"clock\",\"name\":\"Shop\",\"status\":\"" + status
                + "\",\"createdAt\":\"" + createdAt + "\"}";
        if (request.method().equals("POST")) {
            boolean free = !time.now().isBefore(gone);
            return answer(free ? 200 : createStatus, free ? stack : createBody);
        }
        if (request.uri().getPath().endsWith("accesspolicies")) {
            String policy = "{\"id\":\"p1\",\"name\":\"readers\",\"createdAt\":\"" + createdAt + "\"}";
            return answer(200, "{\"items\":[" + (isThere ? policy : "") + "]}");
        }
        if (request.uri().getPath().endsWith("/serviceaccounts/search")) {
            return answer(
                    200,
                    "{\"totalCount\":1,\"serviceAccounts\":[" + (isThere ? "{\"id\":12,\"name\":\"deployer\"}" : "")
                            + "]}");
        }
        return isThere ? answer(200, stack) : answer(404, "{\"code\":\"NotFound\"}");
    }

    private CompletableFuture<TransportResponse> answer(int code, String body) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                time.now().plus(ofApi).atOffset(ZoneOffset.UTC));
        return CompletableFuture.completedFuture(
                new TransportResponse(code, Map.of("date", List.of(date)), body.getBytes(StandardCharsets.UTF_8)));
    }

    private long creates() {
        return transport.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }

    private static CreateAccessPolicyRequest policy() {
        return CreateAccessPolicyRequest.builder()
                .name("readers")
                .addScope("logs:read")
                .addRealm(Realm.builder().type(RealmType.ORG).identifier("1").build())
                .build();
    }
}
