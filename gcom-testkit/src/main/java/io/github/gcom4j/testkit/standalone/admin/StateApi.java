package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.time.Duration;
import java.util.Optional;

/** Changes the state as somebody else would, or as it may have been before. */
final class StateApi {
    private StateApi() {}

    /** Puts the instance of a stack to sleep, or keeps an operation in progress there. */
    static RouteResponse stack(FakeGrafanaCloud fake, RouteRequest request) {
        String stack = AdminApi.last(request);
        JsonFields fields = JsonFields.of(request.body());
        boolean paused = fields.flag("paused");
        Optional<Duration> busy = fields.optionalDuration("operationInProgress");
        fields.requireAllRead();
        if (paused == busy.isPresent()) {
            throw new IllegalArgumentException("one of paused: true and operationInProgress must be there");
        }
        if (paused) {
            fake.pause(stack);
        }
        busy.ifPresent(time -> fake.operationInProgress(stack, time));
        return AdminJson.done();
    }

    /** Uses up the rate limits. */
    static RouteResponse exhaust(FakeGrafanaCloud fake, RouteRequest request) {
        try {
            fake.exhaustRateLimits();
        } catch (IllegalStateException e) {
            return AdminJson.error(409, "Conflict", "the fake runs without --enforce-rate-limits");
        }
        return AdminJson.done();
    }
}
