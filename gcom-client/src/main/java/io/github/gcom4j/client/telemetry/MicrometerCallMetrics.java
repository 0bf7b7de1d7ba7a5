package io.github.gcom4j.client.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;

/**
 * Times each attempt in Micrometer, which must be on the class path. The timer is {@code gcom.client.requests}, a
 * name of its own: under one name, Prometheus takes only meters with the same tags, and those of {@code
 * http.client.requests} differ from one version of Spring to the next. Its tags are {@code client.name} (gcom), {@code
 * method}, {@code uri} (the path template), {@code status} ({@code IO_ERROR} without a response), {@code outcome} and {@code
 * exception} ({@code none} for a success).
 */
public final class MicrometerCallMetrics implements CallListener {
    private static final String NAME = "gcom.client.requests";
    private static final String NONE = "none";

    private final MeterRegistry registry;

    /**
     * Reports to a registry.
     *
     * @param registry the registry
     */
    public MicrometerCallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attempted(CallAttempt attempt) {
        // Before Micrometer 1.16 there is no method for Tags alone.
        Iterable<Tag> tags = Tags.of(
                "client.name", "gcom",
                "method", attempt.endpoint().method(),
                "uri", attempt.endpoint().path(),
                "status", StatusTags.status(attempt.status()),
                "outcome", StatusTags.outcome(attempt.status()),
                "exception",
                        attempt.failure()
                                .map(failure -> failure.getClass().getSimpleName())
                                .orElse(NONE));
        registry.timer(NAME, tags).record(attempt.took());
    }
}
