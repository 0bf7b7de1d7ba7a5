package io.github.gcom4j.spring;

import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.MicrometerCallObservations;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Observes the calls of the client where the application has a registry of observations and no tracer of its own. */
@AutoConfiguration(
        before = GcomAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public final class GcomObservationAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(CallTracer.class)
    MicrometerCallObservations gcomCallObservations(ObservationRegistry registry) {
        return new MicrometerCallObservations(registry);
    }
}
