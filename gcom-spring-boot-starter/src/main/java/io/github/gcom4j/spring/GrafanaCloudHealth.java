package io.github.gcom4j.spring;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks for the regions, which no scope is needed for, once and for five seconds at most. */
final class GrafanaCloudHealth extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final GcomClient client;

    GrafanaCloudHealth(GcomClient client) {
        super("The Grafana Cloud API cannot be asked");
        this.client = client.with(CallOptions.builder()
                .callTimeout(PATIENCE)
                .retryPolicy(RetryPolicy.none())
                .build());
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("regions", client.regions().list().size());
    }
}
