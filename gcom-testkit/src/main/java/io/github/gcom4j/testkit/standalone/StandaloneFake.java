package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A running fake with its admin API and pages, and the file its state is kept in, if there is one. */
final class StandaloneFake implements AutoCloseable {
    private final FakeGrafanaCloud cloud;
    private final Optional<StateFile> file;

    /**
     * Starts the fake.
     *
     * @param builder what kind of fake
     * @param stillClock whether its clock moves by the admin API alone
     * @param state where to keep the state; the file wins over a seed if both are there
     */
    StandaloneFake(FakeGrafanaCloudBuilder builder, boolean stillClock, Optional<Path> state) {
        state.filter(Files::exists).ifPresent(builder::seed);
        this.file = state.map(StateFile::new);
        file.ifPresent(kept -> builder.onExchange(kept::after));
        AdminApi admin = new AdminApi(
                stillClock ? stillClock(builder) : runningClock(builder), () -> file.ifPresent(StateFile::changed));
        this.cloud =
                builder.route(AdminApi.PREFIX, admin).route("/", new Pages()).start();
        file.ifPresent(kept -> kept.keep(cloud));
        admin.use(cloud);
    }

    FakeGrafanaCloud cloud() {
        return cloud;
    }

    /** Saves the state and stops. It may be called twice. */
    @Override
    public void close() {
        file.ifPresent(StateFile::close);
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
