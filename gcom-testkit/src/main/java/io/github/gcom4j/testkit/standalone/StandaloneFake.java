package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A running fake with its admin API and pages. */
final class StandaloneFake implements AutoCloseable {
    private final FakeGrafanaCloud cloud;

    /**
     * Starts the fake.
     *
     * @param builder what kind of fake
     * @param stillClock whether its clock moves by the admin API alone
     */
    StandaloneFake(FakeGrafanaCloudBuilder builder, boolean stillClock) {
        AdminApi admin = new AdminApi(stillClock ? stillClock(builder) : runningClock(builder));
        this.cloud =
                builder.route(AdminApi.PREFIX, admin).route("/", new Pages()).start();
        admin.use(cloud);
    }

    FakeGrafanaCloud cloud() {
        return cloud;
    }

    /** Stops, with the state saved. It may be called twice. */
    @Override
    public void close() {
        cloud.close();
    }

    private static Function<Duration, Instant> stillClock(FakeGrafanaCloudBuilder builder) {
        VirtualClock clock = VirtualClock.at(Clock.systemUTC().instant());
        builder.clock(clock);
        return clock::advance;
    }

    private static Function<Duration, Instant> runningClock(FakeGrafanaCloudBuilder builder) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        builder.clock(clock);
        return clock::advance;
    }
}
