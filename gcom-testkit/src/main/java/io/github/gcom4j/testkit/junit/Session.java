package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What one test, or all of a class, works with. */
final class Session {
    private static final Instant START = Instant.parse("2024-09-10T12:00:00Z");

    private final VirtualClock clock;
    private final FakeGrafanaCloud cloud;
    private final GcomClient client;

    private Session(VirtualClock clock, FakeGrafanaCloud cloud, GcomClient client) {
        this.clock = clock;
        this.cloud = cloud;
        this.client = client;
    }

    static Session start(UnaryOperator<FakeGrafanaCloudBuilder> settings) {
        VirtualClock clock = VirtualClock.at(START);
        FakeGrafanaCloud cloud =
                settings.apply(FakeGrafanaCloud.builder()).clock(clock).start();
        GcomClient client = GcomClient.builder()
                .apiUrl(cloud.apiUrl())
                .token(cloud.token())
                .scheduler(clock.skippingScheduler())
                .build();
        return new Session(clock, cloud, client);
    }

    Object get(Class<?> type) {
        if (type == FakeGrafanaCloud.class) {
            return cloud;
        }
        if (type == GcomAsyncClient.class) {
            return client.async();
        }
        return type == GcomClient.class ? client : clock;
    }

    /** Shows what the fake was asked, which often says why a test failed. */
    void print(String test) {
        System.err.println("Requests to the fake Grafana Cloud in " + test + ":");
        cloud.journal().forEach(exchange -> System.err.println("  " + exchange));
    }

    void close() {
        client.close();
        cloud.close();
    }
}
