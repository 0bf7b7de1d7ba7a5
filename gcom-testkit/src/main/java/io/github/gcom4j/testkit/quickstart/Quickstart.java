package io.github.gcom4j.testkit.quickstart;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Shows the whole toolkit at work. Without a token it runs on a fake; with one it reads from the real service and
 * changes nothing.
 */
public final class Quickstart {
    /** The environment variable that names the organization to read in the real service. */
    public static final String ORG_VARIABLE = "GRAFANA_CLOUD_ORG";

    private static final String REGION = "us";

    private Quickstart() {}

    /**
     * Runs the program.
     *
     * @param arguments none are read
     */
    public static void main(String[] arguments) {
        run(System.getenv(), System.out, Clock.systemUTC());
    }

    static void run(Map<String, String> environment, PrintStream out, Clock clock) {
        Transcript transcript = new Transcript(out);
        if (environment.getOrDefault(GcomClientBuilder.TOKEN_VARIABLE, "").isBlank()) {
            onTheFake(transcript, clock.instant());
        } else {
            onTheRealService(environment, transcript, YearMonth.now(clock));
        }
    }

    private static void onTheFake(Transcript transcript, Instant now) {
        VirtualClock clock = VirtualClock.at(now);
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                        .clock(clock)
                        .stackReadyAfter(Duration.ofSeconds(12))
                        .pluginChangeTakes(Duration.ofSeconds(8))
                        .start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .scheduler(clock.skippingScheduler())
                        .build()) {
            transcript.title("Grafana Cloud quickstart, on a fake at " + cloud.apiUrl());
            String org = cloud.organization().slug();
            ReadOnlyTour tour = new ReadOnlyTour(client, org, transcript);
            WritingTour write = new WritingTour(client, transcript);

            tour.organizationAndRegions();
            Stack stack = write.createStack("quickstart", REGION);
            tour.stacks();
            write.installPlugin(stack);
            List<AccessPolicy> policies = List.of(
                    write.createAccessPolicy(stack, REGION, "metrics-readers"),
                    write.createAccessPolicy(stack, REGION, "log-readers"),
                    write.createAccessPolicy(stack, REGION, "dashboards"));
            CreatedToken token = write.createToken(policies.get(0), REGION, now.plus(Duration.ofDays(30)));
            tour.accessPolicies(REGION);
            tour.billedUsage(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
            write.deleteToken(token, REGION);
            policies.forEach(policy -> write.deleteAccessPolicy(policy, REGION));
            write.deleteStack(stack);
            transcript.end("Done: " + cloud.journal().size() + " requests, each checked against the spec");
        }
    }

    private static void onTheRealService(Map<String, String> environment, Transcript transcript, YearMonth month) {
        String org = environment.getOrDefault(ORG_VARIABLE, "");
        if (org.isBlank()) {
            throw new IllegalArgumentException(
                    ORG_VARIABLE + " is not set; it must hold the slug of the organization to read");
        }
        try (GcomClient client = GcomClient.builder().environment(environment).build()) {
            transcript.title("Grafana Cloud quickstart, reading the organization " + org);
            ReadOnlyTour tour = new ReadOnlyTour(client, org, transcript);
            tour.organizationAndRegions();
            tour.stacks();
            tour.accessPolicies(REGION);
            tour.billedUsage(month.minusMonths(1));
            transcript.end("Done: nothing was changed");
        }
    }
}
