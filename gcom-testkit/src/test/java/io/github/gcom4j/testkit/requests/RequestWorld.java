package io.github.gcom4j.testkit.requests;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.journal.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A fake with a stack, five policies and a token, and a client whose waits are over at once. */
final class RequestWorld implements AutoCloseable {
    static final String REGION = "us";
    static final String PLUGIN = "grafana-github-datasource";

    final VirtualClock clock = VirtualClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .clock(clock)
            .stackReadyAfter(Duration.ofSeconds(12))
            .stackDeletionTakes(Duration.ofSeconds(12))
            .start();
    final GcomClient client = GcomClient.builder()
            .apiUrl(cloud.apiUrl())
            .token(cloud.token())
            .scheduler(clock.skippingScheduler())
            .retryPolicy(RetryPolicy.builder().jitter(() -> 1).build())
            .build();
    final GcomAsyncClient async = client.async();
    final Provisioner provisioner = Provisioner.of(client);
    final AsyncProvisioner asyncProvisioner = AsyncProvisioner.of(client);
    final Stack stack = cloud.given().stack("mine");
    final List<AccessPolicy> policies = new ArrayList<>();
    final CreatedToken token;

    RequestWorld() {
        for (int number = 1; number <= 5; number++) {
            policies.add(cloud.given().accessPolicy("policy" + number));
        }
        token = cloud.given().token(policy(), "deployer");
        clock.advance(Duration.ofMinutes(1));
    }

    AccessPolicy policy() {
        return policies.get(0);
    }

    /** Returns what was asked for so far, and repetitions as such: {@code getStack, health ×2}. */
    String requests() {
        List<String> parts = new ArrayList<>();
        List<String> names = names();
        for (int i = 0, run = 1; i < names.size(); i++, run++) {
            if (i + 1 == names.size() || !names.get(i + 1).equals(names.get(i))) {
                parts.add(names.get(i) + (run > 1 ? " ×" + run : ""));
                run = 0;
            }
        }
        return String.join(", ", parts);
    }

    int count() {
        return names().size();
    }

    private List<String> names() {
        return cloud.journal().stream().map(RequestWorld::name).toList();
    }

    private static String name(Exchange exchange) {
        return exchange.operation().map(Operation::id).orElseGet(() -> {
            String path = exchange.target().replaceFirst("\\?.*", "");
            return path.substring(path.lastIndexOf('/') + 1);
        });
    }

    @Override
    public void close() {
        client.close();
        cloud.close();
    }
}
