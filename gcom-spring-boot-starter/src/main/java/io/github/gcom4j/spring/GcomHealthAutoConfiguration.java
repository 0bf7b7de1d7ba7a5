package io.github.gcom4j.spring;

import io.github.gcom4j.client.GcomClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the API among what the application depends on, unless {@code management.health.grafana-cloud.enabled} is false. */
@AutoConfiguration(after = GcomAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
public final class GcomHealthAutoConfiguration {

    // Within, as its own condition is a class that may be missing.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(GcomClient.class)
    @ConditionalOnEnabledHealthIndicator("grafana-cloud")
    static class Indicator {
        @Bean
        @ConditionalOnMissingBean(name = "grafanaCloudHealthIndicator")
        HealthIndicator grafanaCloudHealthIndicator(GcomClient client) {
            return new GrafanaCloudHealth(client);
        }
    }
}
