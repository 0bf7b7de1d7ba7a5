package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import io.github.gcom4j.client.provisioning.Ensured;
import io.github.gcom4j.client.provisioning.Outcome;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several programs declare the same thing at the same time: one creates it, and nobody sees the others' way. */
@Timeout(120)
class ConcurrentProvisioningTest {
    private static final int CALLS = 4;

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .clock(clock)
            .pluginChangeTakes(Duration.ofSeconds(15))
            .start();
    private final List<GcomClient> clients =
            Stream.generate(this::client).limit(2).toList();
    private final AccessPolicy policy = cloud.given().accessPolicy("readers");

    @AfterEach
    void close() {
        clients.forEach(GcomClient::close);
        cloud.close();
    }

    @RepeatedTest(5)
    void aStackIsCreatedOnce_alsoWhereAnswersGetLost() {
        cloud.faults().on(Operation.CREATE_STACK, Fault.resetAnswer()).atRandom(0.3, 1);
        CreateStackRequest shop =
                CreateStackRequest.builder().name("Shop").slug("shop").build();

        assertThat(outcomes(provisioner -> provisioner.ensureStack(shop))).contains(Outcome.CREATED);

        assertThat(clients.get(0).stacks().list(cloud.organization().slug())).hasSize(1);
    }

    @RepeatedTest(5)
    void anAccessPolicyIsCreatedOnce() {
        CreateAccessPolicyRequest writers = CreateAccessPolicyRequest.builder()
                .name("writers")
                .addScope("logs:write")
                .realms(policy.realms())
                .build();

        assertThat(outcomes(provisioner -> provisioner.ensureAccessPolicy("us", writers)))
                .containsOnlyOnce(Outcome.CREATED)
                .containsOnly(Outcome.CREATED, Outcome.UNCHANGED);

        assertThat(clients.get(0).accessPolicies().list("us")).hasSize(2);
    }

    @RepeatedTest(5)
    void aTokenIsCreatedOnceAndOneOfAllHasItsSecret() {
        CreateTokenRequest reader = CreateTokenRequest.builder()
                .accessPolicyId(policy.id())
                .name("reader")
                .build();

        assertThat(outcomes(provisioner -> provisioner.ensureToken("us", reader)))
                .containsOnlyOnce(Outcome.CREATED)
                .containsOnly(Outcome.CREATED, Outcome.UNCHANGED);

        assertThat(clients.get(0).tokens().list("us")).hasSize(1);
    }

    @RepeatedTest(5)
    void aPluginIsInstalledOnceAndTheOthersWaitForTheBusyStack() {
        cloud.given().stack("shop");
        AddPluginRequest plugin = AddPluginRequest.builder()
                .plugin("grafana-github-datasource")
                .version("1.3.0")
                .build();

        assertThat(outcomes(provisioner -> provisioner.ensurePlugin("shop", plugin, WaitOptions.defaults())))
                .containsOnlyOnce(Outcome.CREATED)
                .containsOnly(Outcome.CREATED, Outcome.UNCHANGED);

        assertThat(clients.get(0).plugins().list("shop")).hasSize(1);
    }

    @Test
    void anExpiryFinerThanTheApiKeepsIsNoReasonToWriteAgain() {
        CreateTokenRequest reader = CreateTokenRequest.builder()
                .accessPolicyId(policy.id())
                .name("reader")
                .expiresAt(Instant.parse("2027-01-01T00:00:00.123456789Z"))
                .build();
        AsyncProvisioner provisioner = AsyncProvisioner.of(clients.get(0));

        assertThat(provisioner.ensureToken("us", reader).join().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(provisioner.ensureToken("us", reader).join().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    private <T> List<Outcome> outcomes(Function<AsyncProvisioner, CompletableFuture<Ensured<T>>> ensure) {
        List<CompletableFuture<Ensured<T>>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            clients.forEach(client -> calls.add(ensure.apply(AsyncProvisioner.of(client))));
        }
        return calls.stream().map(call -> call.join().outcome()).toList();
    }

    private GcomClient client() {
        return GcomClient.builder()
                .apiUrl(cloud.apiUrl())
                .token(cloud.token())
                .scheduler(clock.skippingScheduler())
                .build();
    }
}
