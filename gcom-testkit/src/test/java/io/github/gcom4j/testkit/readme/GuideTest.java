package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.credentials.RotatingCredentials;
import io.github.gcom4j.client.feign.GcomFeign;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.organization.Organization;
import io.github.gcom4j.client.organization.OrganizationProvisioner;
import io.github.gcom4j.client.provisioning.Ensured;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.published.ServiceAccountWithToken;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallAttempt;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the snippets of docs/guide.md, which are the marked regions of this file. */
@GcomTest
class GuideTest {
    private static final String REGION = "us";

    private Stack stack;
    private AccessPolicy policy;

    // snippet: own-endpoint
    public interface RawStacks {
        @RequestLine("GET /instances/{slug}")
        Map<String, Object> get(@Param("slug") String slug);
    }
    // end

    @BeforeEach
    void prepare(GcomClient client) {
        stack = client.stacks()
                .create(CreateStackRequest.builder().name("mine").slug("mine").build());
        policy = client.accessPolicies()
                .create(
                        REGION,
                        CreateAccessPolicyRequest.builder()
                                .name("readers")
                                .addScopes("metrics:read")
                                .addRealm(Realm.builder()
                                        .type(RealmType.STACK)
                                        .identifier(String.valueOf(stack.id()))
                                        .build())
                                .build());
    }

    @Test
    void anAccessorIsOptionalWhereTheServiceMayLeaveThePropertyOut() {
        // snippet: optional
        String name =
                policy.name().orElseThrow(() -> new IllegalStateException("Policy " + policy.id() + " has no name"));
        // end
        assertThat(name).isEqualTo("readers");
    }

    @Test
    void changesWhatExists(GcomClient client) {
        // snippet: change
        client.stacks().setLabel("mine", "team", "platform");
        client.accessPolicies().setAllowedSubnets("us", policy.id(), List.of("10.0.0.0/8"));
        client.accessPolicies().update("us", policy.id(), read -> read.toBuilder()
                .addScope("logs:read")
                .build());
        // end
        assertThat(client.stacks().get("mine").labels()).containsEntry("team", "platform");
        assertThat(client.accessPolicies().get(REGION, policy.id()).scopes())
                .containsExactly("logs:read", "metrics:read");
    }

    @Test
    void retriesAndListens(FakeGrafanaCloud cloud, VirtualClock clock) {
        List<CallAttempt> attempts = new ArrayList<>();
        cloud.faults().on(Operation.LIST_REGIONS, Fault.status(503)).times(1);
        GcomClientBuilder builder =
                GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).scheduler(clock.skippingScheduler());
        // snippet: retries
        builder.callTimeout(Duration.ofMinutes(1))
                .retryPolicy(RetryPolicy.builder().maxAttempts(3).build())
                .rateLimiting(true)
                .listener(attempts::add);
        // end
        try (GcomClient client = builder.build()) {
            client.regions().list();
        }
        assertThat(attempts).hasSize(2);
    }

    @Test
    void takesOptionsForSomeCalls(GcomClient client, FakeGrafanaCloud cloud) {
        // snippet: options
        GcomClient hasty = client.with(CallOptions.builder()
                .callTimeout(Duration.ofSeconds(5))
                .retryPolicy(RetryPolicy.none())
                .build());
        // end
        assertThat(hasty.stacks().list(cloud.organization().slug())).hasSize(1);
    }

    @Test
    void actsForAnotherOrganization(GcomClient client, FakeGrafanaCloud cloud) {
        long orgId = cloud.organization().id();
        // snippet: organization
        GcomClient other = client.with(CallOptions.builder().orgId(orgId).build());
        Optional<AccessPolicy> theirs = other.accessPolicies().findByName("us", "readers");
        // end
        assertThat(theirs).isPresent();
    }

    @Test
    void goesThroughAProxy(FakeGrafanaCloud cloud) throws NoSuchAlgorithmException {
        GcomClientBuilder builder = GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token());
        ProxySelector proxy = HttpClient.Builder.NO_PROXY;
        SSLContext tls = SSLContext.getDefault();
        // snippet: transport
        builder.connectTimeout(Duration.ofSeconds(3))
                .requestTimeout(Duration.ofSeconds(30))
                .configureHttpClient(http -> http.proxy(proxy).sslContext(tls));
        // end
        try (GcomClient client = builder.build()) {
            assertThat(client.regions().list()).isNotEmpty();
        }
    }

    @Test
    void waits(GcomClient client) {
        // snippet: wait
        client.waiters()
                .stackReady(
                        "mine",
                        WaitOptions.defaults()
                                .withTimeout(Duration.ofMinutes(5))
                                .withProgress(progress -> System.out.println(progress.seen())));
        // end
        assertThat(client.stacks().get("mine").id()).isEqualTo(stack.id());
    }

    @Test
    void provisions(GcomClient client) {
        // snippet: provision
        Provisioner provisioner = Provisioner.of(client);
        Ensured<Stack> ensured = provisioner.ensureStack(CreateStackRequest.builder()
                .name("mine")
                .slug("mine")
                .putLabel("team", "platform")
                .build());
        System.out.println(ensured.outcome() + " " + ensured.changed());
        // end
        assertThat(ensured.value().labels()).containsEntry("team", "platform");
    }

    @Test
    void provisionsAnOrganization(GcomClient client) {
        List<String> secrets = new ArrayList<>();
        // snippet: declared-organization
        Organization declared = Organization.builder()
                .stack(CreateStackRequest.builder().name("Shop").slug("shop").build())
                .accessPolicy("us", ids -> CreateAccessPolicyRequest.builder()
                        .name("shop-readers")
                        .addScope("metrics:read")
                        .addRealm(Realm.builder()
                                .type(RealmType.STACK)
                                .identifier(ids.stack("shop"))
                                .build())
                        .build())
                .token("us", ids -> CreateTokenRequest.builder()
                        .accessPolicyId(ids.accessPolicy("us", "shop-readers"))
                        .name("shop-reader")
                        .build())
                .build();
        OrganizationProvisioner organization = OrganizationProvisioner.of(client);
        System.out.println(organization.plan(declared));
        organization.ensure(declared, step -> {
            if (step.result().value() instanceof CreatedToken token) {
                token.token().ifPresent(secrets::add);
            }
        });
        // end
        assertThat(secrets).hasSize(1);
        assertThat(organization.plan(declared).isEmpty()).isTrue();
    }

    @Test
    void rotatesATokenWithoutOutage(GcomClient client) {
        RotatingCredentials credentials = new RotatingCredentials("first");
        // snippet: rotate
        RotationPlan plan = RotationPlan.of("us", policy.id(), "deployer").withGrace(Duration.ofMinutes(15));
        Provisioner.of(client)
                .rotateToken(plan, token -> credentials.replace(token.token().orElseThrow()));
        // end
        assertThat(client.tokens().list(REGION).stream()).hasSize(1);
    }

    @Test
    void callsWithoutBlocking(GcomClient client) {
        // snippet: async
        CompletableFuture<Long> policies =
                client.async().accessPolicies().list("us").toList().thenApply(list -> (long) list.size());
        // end
        assertThat(policies.join()).isEqualTo(1);
    }

    @Test
    void reachesTheApiOfAnInstance(GcomClient client) {
        // snippet: service-account
        ServiceAccountWithToken deployer = client.published()
                .serviceAccounts()
                .createWithToken(
                        "mine",
                        CreateServiceAccountRequest.builder()
                                .name("deployer")
                                .role("Editor")
                                .build(),
                        CreateServiceAccountTokenRequest.builder()
                                .name("pipeline")
                                .build());
        // end
        assertThat(deployer.token().key()).isPresent();
    }

    @Test
    void reachesFurtherEndpoints(GcomClient client) {
        // snippet: own-call
        Map<String, Object> raw = client.api(RawStacks.class).get("mine");
        // end
        assertThat(raw).containsEntry("slug", "mine");
    }

    @Test
    void usesFeign(FakeGrafanaCloud cloud) {
        try (GcomClient client =
                // snippet: feign-interceptor
                GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .requestInterceptor(template -> template.header("X-Team", "platform"))
                        .build()
        // end
        ) {
            assertThat(client.stacks().get("mine").slug()).isEqualTo("mine");
        }
        // snippet: feign-own
        StackApi stacks = GcomFeign.configure(Feign.builder(), Credentials.of(cloud.token()))
                .target(StackApi.class, cloud.apiUrl() + "/api");
        Stack stack = stacks.getStack("mine");
        // end
        assertThat(stack.slug()).isEqualTo("mine");
    }

    @Test
    void survivesALostAnswer(GcomClient client, FakeGrafanaCloud cloud) {
        cloud.faults().on(Operation.CREATE_TOKEN, Fault.lostAnswer()).times(1);
        // snippet: lost
        var token = client.tokens()
                .createOrReplaceLost(
                        "us",
                        CreateTokenRequest.builder()
                                .accessPolicyId(policy.id())
                                .name("deployer")
                                .build());
        // end
        assertThat(token.token()).isPresent();
    }
}
