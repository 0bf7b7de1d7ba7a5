package io.github.gcom4j.testkit;

import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.telemetry.CallAttempt;
import io.github.gcom4j.client.telemetry.MicrometerCallMetrics;
import io.github.gcom4j.client.telemetry.MicrometerCallObservations;
import io.github.gcom4j.client.telemetry.OpenTelemetryCallTracer;
import io.github.gcom4j.client.telemetry.Slf4jCallLog;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.fault.Fault;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses every service of the client and each feature of client and testkit once. */
final class EveryFeature {
    private static final String LOCALE = "gcom.test.locale";

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2024-09-10T12:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<CallAttempt> attempts = new ArrayList<>();
    private final List<String> drift = new ArrayList<>();

    interface RawStacks {
        @RequestLine("GET /instances/{slug}")
        Map<String, Object> get(@Param("slug") String slug);
    }

    private EveryFeature() {}

    public static void main(String[] arguments) {
        String locale = System.getProperty(LOCALE);
        if (locale != null) {
            Locale.setDefault(Locale.forLanguageTag(locale));
        }
        new EveryFeature().run();
        System.out.println("every feature works, " + "%d".formatted(12));
    }

    private void run() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
                GcomClient client = client(cloud).build()) {
            new EveryOperationOfTheClientTest().everyOperationSucceedsWithoutAViolation(client, cloud);
        }
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                        .clock(clock)
                        .stackReadyAfter(Duration.ofMinutes(2))
                        .enforcePermissions()
                        .start();
                GcomClient client = client(cloud).build()) {
            compose(client, cloud);
            refuse(client, cloud);
            page(client, cloud);
            readWhatIsOdd(client, cloud);
            readWithAMapperOfTheUser(client);
            observe(cloud);
            restore(cloud);
        }
    }

    private GcomClientBuilder client(FakeGrafanaCloud cloud) {
        return GcomClient.builder()
                .apiUrl(cloud.apiUrl())
                .token(cloud.token())
                .scheduler(clock.skippingScheduler())
                .rateLimiting(true)
                .listener(attempts::add)
                .listener(new MicrometerCallMetrics(meters))
                .listener(new Slf4jCallLog())
                .tracer(new OpenTelemetryCallTracer(OpenTelemetry.noop()))
                .requestInterceptor(template -> template.header("X-Team", "platform"))
                .driftListener((endpoint, places) -> places.forEach(place -> drift.add(place.toString())));
    }

    private static void compose(GcomClient client, FakeGrafanaCloud cloud) {
        CreateStackRequest request = CreateStackRequest.builder()
                .name("ready")
                .slug("ready")
                .putLabel("team", "platform")
                .build();
        check(Provisioner.of(client).ensureStack(request).value().slug().equals("ready"), "a stack is provisioned");
        client.waiters().stackReady("ready", WaitOptions.defaults().withTimeout(Duration.ofMinutes(5)));
        client.stacks().setLabel("ready", "team", "other");
        check("ready".equals(client.api(RawStacks.class).get("ready").get("slug")), "an endpoint of the user's own");

        AccessPolicy policy = cloud.given().inRegion("us").accessPolicy("rotated", "metrics:read");
        List<String> secrets = new ArrayList<>();
        Provisioner.of(client)
                .rotateToken(
                        RotationPlan.of("us", policy.id(), "deployer"),
                        token -> secrets.add(token.token().orElseThrow()));
        check(secrets.size() == 1, "a token is rotated");
        check(secrets.get(0).chars().allMatch(letter -> letter < 128), "a token is of ASCII");
    }

    private static void refuse(GcomClient client, FakeGrafanaCloud cloud) {
        checkThrows(NotFoundException.class, () -> client.stacks().get("nosuchstack"));
        checkThrows(ConflictException.class, () -> client.stacks()
                .create(CreateStackRequest.builder().name("a").slug("ready").build()));
        cloud.faults().on(Operation.LIST_REGIONS, Fault.status(503)).times(1);
        check(!client.regions().list().isEmpty(), "a retry");
        cloud.faults()
                .on(Operation.GET_STACK, Fault.documented(Operation.GET_STACK, 403))
                .times(1);
        checkThrows(ForbiddenException.class, () -> client.stacks().get("ready"));
        try {
            client.async().stacks().get("nosuchstack").join();
            throw new AssertionError("an asynchronous call succeeded");
        } catch (CompletionException refused) {
            check(refused.getCause() instanceof NotFoundException, "an asynchronous refusal");
        }
    }

    private static void page(GcomClient client, FakeGrafanaCloud cloud) {
        for (int number = 0; number < 25; number++) {
            cloud.given().inRegion("us").accessPolicy("policy-" + number, "stacks:read");
        }
        GcomClient hasty = client.with(
                CallOptions.builder().callTimeout(Duration.ofSeconds(50)).build());
        check(hasty.accessPolicies().list("us").stream().count() == 26, "all pages");
        check(client.async().accessPolicies().list("us").toList().join().size() == 26, "all pages, asynchronously");
    }

    private void readWhatIsOdd(GcomClient client, FakeGrafanaCloud cloud) {
        String odd =
                "{\"id\":12.0,\"slug\":\"odd\",\"labels\":[],\"new\":1e3,\"trial\":\"perhaps\",\"createdAt\":[[\"x\"]]}";
        cloud.faults().on(Operation.GET_STACK, Fault.status(200).json(odd)).times(1);

        Stack stack = client.stacks().get("odd");

        check(stack.id() == 12, "an integer in another form");
        check(stack.additionalProperties().size() == 4, "what does not fit is kept");
        check(drift.containsAll(List.of("UNREADABLE_VALUE /labels", "UNKNOWN_FIELD /new")), "drift is reported");
        check(GcomJson.read(GcomJson.write(stack), Stack.class).equals(stack), "a round trip");
    }

    private static void readWithAMapperOfTheUser(GcomClient client) {
        JsonMapper mapper = JsonMapper.builder().addModule(GcomJson.module()).build();
        Stack stack = client.stacks().get("ready");
        check(mapper.readValue(mapper.writeValueAsString(stack), Stack.class).equals(stack), "a mapper of the user");
    }

    private void observe(FakeGrafanaCloud cloud) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        try (GcomClient observed = GcomClient.builder()
                .apiUrl(cloud.apiUrl())
                .token(cloud.token())
                .tracer(new MicrometerCallObservations(observations))
                .build()) {
            check(observed.stacks().findBySlug("ready").isPresent(), "an observed call");
        }
        check(meters.get("gcom.client.calls").timer().count() == 1, "a call is observed");
        check(
                meters.get("gcom.client.requests").timers().stream()
                                .mapToLong(timer -> timer.count())
                                .sum()
                        == attempts.size(),
                "every attempt is measured");
    }

    private static void restore(FakeGrafanaCloud cloud) {
        String snapshot = cloud.snapshot();
        cloud.reset();
        cloud.restore(snapshot);
        cloud.verify().hasStack("ready");
        check(cloud.har().contains("/api/instances/ready") || !cloud.overview().isEmpty(), "the journal is shown");
    }

    private static void checkThrows(Class<? extends Exception> expected, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException thrown) {
            check(expected.isInstance(thrown), expected + " rather than " + thrown);
            return;
        }
        throw new AssertionError("no " + expected);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not as expected: " + what);
        }
    }
}
