package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import java.time.Duration;
import java.util.Optional;

/** Disturbs connections as the admin API is told to. That API suffers from it like any other caller. */
final class ConnectionsReader {
    private ConnectionsReader() {}

    /**
     * Refuses or resets connections.
     *
     * @param json how long to refuse, or how many to reset
     * @param fake whose connections
     * @throws IllegalArgumentException if a field is wrong, missing or unknown
     */
    static void disturb(String json, FakeGrafanaCloud fake) {
        JsonFields fields = JsonFields.of(json);
        Optional<Duration> refuseFor = fields.optionalDuration("refuseFor");
        Optional<Integer> reset = fields.optionalNumber("reset").map(Long::intValue);
        fields.requireAllRead();
        if (refuseFor.isPresent() == reset.isPresent()) {
            throw new IllegalArgumentException("one of refuseFor and reset must be there");
        }
        if (reset.filter(count -> count < 0).isPresent()) {
            throw new IllegalArgumentException("reset must not be negative but is " + reset.get());
        }
        // Nobody could put such a clock forward meanwhile.
        if (refuseFor.isPresent() && fake.clock() instanceof VirtualClock) {
            throw new IllegalArgumentException("refuseFor needs a clock that does not stand still");
        }
        refuseFor.ifPresent(fake.faults()::refuseConnections);
        reset.ifPresent(fake.faults()::resetConnections);
    }
}
