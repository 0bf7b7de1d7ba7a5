package io.github.gcom4j.client.telemetry;

import io.github.gcom4j.model.Endpoint;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Makes each call, with all its attempts, an observation of Micrometer, whose {@code micrometer-observation} must be on the
 * class path. Handlers of the registry make metrics and spans of it: those of Spring Boot a timer {@code gcom.client.calls}
 * and a span below the one that is current where the call is made, carried on by headers. An attempt after the first is an
 * event {@code retry}. Keys are {@code client.name} (gcom), {@code method}, {@code uri} (the path template), {@code status}
 * ({@code IO_ERROR} without a response) and {@code outcome}; all have few values. It can be used beside {@link
 * MicrometerCallMetrics}, which times each attempt under another name.
 */
public final class MicrometerCallObservations implements CallTracer {
    private static final String NAME = "gcom.client.calls";
    private static final Observation.Event RETRY = Observation.Event.of("retry");

    private final ObservationRegistry registry;

    /**
     * Reports to a registry.
     *
     * @param registry the registry
     */
    public MicrometerCallObservations(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CallTrace start(Endpoint endpoint, URI uri) {
        SenderContext<Map<String, String>> context = new SenderContext<>(
                (carrier, name, value) -> {
                    if (carrier != null) {
                        carrier.put(name, value);
                    }
                },
                Kind.CLIENT);
        Map<String, String> headers = new TreeMap<>();
        context.setCarrier(headers);
        context.setRemoteServiceName(uri.getHost());
        Observation observation = Observation.createNotStarted(NAME, () -> context, registry)
                .contextualName(endpoint.method() + " " + endpoint.path())
                .lowCardinalityKeyValues(
                        KeyValues.of("client.name", "gcom", "method", endpoint.method(), "uri", endpoint.path()))
                .start();
        return new ObservedCall(observation, Collections.unmodifiableMap(headers));
    }

    /**
     * A call under way.
     *
     * @param observation the call
     * @param headers what handlers carry on
     */
    private record ObservedCall(Observation observation, Map<String, String> headers) implements CallTrace {
        @Override
        public void repeated(int attempt) {
            observation.event(RETRY);
        }

        @Override
        public void ended(OptionalInt status, Optional<Throwable> failure) {
            observation.lowCardinalityKeyValues(
                    KeyValues.of("status", StatusTags.status(status), "outcome", StatusTags.outcome(status)));
            failure.ifPresent(observation::error);
            observation.stop();
        }
    }
}
