package io.github.gcom4j.spring;

import io.github.gcom4j.client.telemetry.MicrometerCallMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Times the attempts of the client where the application has a registry of meters. */
@AutoConfiguration(
        before = GcomAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class GcomMetricsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    MicrometerCallMetrics gcomCallMetrics(MeterRegistry registry) {
        return new MicrometerCallMetrics(registry);
    }
}
