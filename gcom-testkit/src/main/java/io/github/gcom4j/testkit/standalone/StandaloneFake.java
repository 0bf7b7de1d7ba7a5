package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.standalone.admin.AdminAccess;
import io.github.gcom4j.testkit.standalone.admin.AdminApi;
import io.github.gcom4j.testkit.standalone.admin.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** A running fake with its admin API and pages. */
final class StandaloneFake implements AutoCloseable {
    private final FakeGrafanaCloud cloud;

    /**
     * Starts the fake.
     *
     * @param builder what kind of fake
     * @param access who may call the admin API
     * @param stillClock whether its clock moves by the admin API alone
     */
    StandaloneFake(FakeGrafanaCloudBuilder builder, boolean stillClock, AdminAccess access) {
        AdminApi admin = new AdminApi(stillClock ? stillClock(builder) : runningClock(builder), access);
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

    private static Consumer<Duration> stillClock(FakeGrafanaCloudBuilder builder) {
        VirtualClock clock = VirtualClock.at(Clock.systemUTC().instant());
        builder.clock(clock);
        return clock::advance;
    }

    private static Consumer<Duration> runningClock(FakeGrafanaCloudBuilder builder) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        builder.clock(clock);
        return clock::advance;
    }
}
