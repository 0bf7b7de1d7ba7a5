package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.journal.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** What one test, or all of a class, works with. JUnit closes it with the test or the class. */
@SuppressWarnings("deprecation") // before 5.13 it closes nothing that is only AutoCloseable
final class Session implements CloseableResource, AutoCloseable {
    static final Set<Class<?>> TYPES =
            Set.of(FakeGrafanaCloud.class, GcomClient.class, GcomAsyncClient.class, VirtualClock.class);

    private static final Instant START = Instant.parse("2024-09-10T12:00:00Z");

    private final FakeGrafanaCloud cloud;
    private final GcomClient client;
    private final Map<Class<?>, Object> parameters;
    private Runnable afterwards;
    private Optional<Exchange> latest = Optional.empty();

    private Session(VirtualClock clock, FakeGrafanaCloud cloud, Runnable afterwards) {
        this.cloud = cloud;
        this.afterwards = afterwards;
        this.client = GcomClient.builder()
                .apiUrl(cloud.apiUrl())
                .token(cloud.token())
                .scheduler(clock.skippingScheduler())
                .retryPolicy(RetryPolicy.standard().toBuilder().jitter(() -> 1).build())
                .build();
        this.parameters = Map.of(
                FakeGrafanaCloud.class, cloud,
                GcomClient.class, client,
                GcomAsyncClient.class, client.async(),
                VirtualClock.class, clock);
    }

    static Session start(boolean strict, UnaryOperator<FakeGrafanaCloudBuilder> settings) {
        VirtualClock clock = VirtualClock.at(START);
        FakeGrafanaCloudBuilder builder = FakeGrafanaCloud.builder();
        if (strict) {
            builder.strict();
        }
        FakeGrafanaCloud cloud = settings.apply(builder).clock(clock).start();
        return new Session(clock, cloud, cloud::close);
    }

    /** Works with a fake that others keep, made as it was when it started. */
    static Session on(FakeGrafanaCloud cloud) {
        if (!(cloud.clock() instanceof VirtualClock clock)) {
            throw new IllegalStateException(
                    "The fake that is shared must have a VirtualClock, but has " + cloud.clock());
        }
        cloud.reset();
        return new Session(clock, cloud, () -> {});
    }

    FakeGrafanaCloud cloud() {
        return cloud;
    }

    /** Adds to what is done at the end. */
    synchronized void onClose(Runnable more) {
        Runnable before = afterwards;
        afterwards = () -> {
            before.run();
            more.run();
        };
    }

    Object get(Class<?> type) {
        return Objects.requireNonNull(parameters.get(type));
    }

    /** Returns the requests since the last call. */
    synchronized Requests newRequests() {
        List<Exchange> journal = cloud.journal();
        int seen = latest.map(journal::lastIndexOf).orElse(-1) + 1;
        latest = journal.isEmpty() ? Optional.empty() : Optional.of(journal.get(journal.size() - 1));
        return new Requests(journal.subList(seen, journal.size()));
    }

    @Override
    public synchronized void close() {
        client.close();
        afterwards.run();
    }
}
