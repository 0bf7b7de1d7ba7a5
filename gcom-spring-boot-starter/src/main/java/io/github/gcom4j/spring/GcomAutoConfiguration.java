package io.github.gcom4j.spring;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.DriftListener;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.HttpTransport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;

/**
 * Makes a {@link GcomClient} and its {@link GcomAsyncClient} of {@code grafana.cloud.*}. Beans of these types are used where the
 * application has them: {@link HttpTransport}, {@link Scheduler}, {@link CallTracer} (one each), {@link CallListener}, {@link
 * DriftListener} and {@link GcomClientCustomizer} (all).
 */
@AutoConfiguration
@EnableConfigurationProperties(GrafanaCloudProperties.class)
public final class GcomAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    GrafanaCloudConnectionDetails grafanaCloudConnectionDetails(GrafanaCloudProperties properties) {
        return new ConnectionOfProperties(properties);
    }

    /** A builder with all settings, new for each who asks: for a second client with other credentials, for example. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    GcomClientBuilder gcomClientBuilder(
            GrafanaCloudProperties properties,
            GrafanaCloudConnectionDetails connection,
            ObjectProvider<HttpTransport> transport,
            ObjectProvider<Scheduler> scheduler,
            ObjectProvider<CallTracer> tracer,
            ObjectProvider<CallListener> listeners,
            ObjectProvider<DriftListener> driftListeners,
            ObjectProvider<GcomClientCustomizer> customizers) {
        GcomClientBuilder builder = GcomClient.builder();
        new PropertyMapping(builder).apply(properties, connection);
        transport.ifUnique(builder::transport);
        scheduler.ifUnique(builder::scheduler);
        tracer.ifUnique(builder::tracer);
        listeners.orderedStream().forEach(builder::listener);
        driftListeners.orderedStream().forEach(builder::driftListener);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder;
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    GcomClient gcomClient(GcomClientBuilder builder, GrafanaCloudConnectionDetails connection) {
        try {
            return builder.build();
        } catch (IllegalArgumentException refused) {
            // Whether a host may be reached without TLS is known when all settings are.
            String reason = String.valueOf(refused.getMessage());
            throw reason.startsWith("apiUrl")
                    ? new InvalidConfigurationPropertyValueException(
                            "grafana.cloud.api-url", connection.apiUrl(), reason)
                    : refused;
        }
    }

    @Bean
    @ConditionalOnMissingBean
    GcomAsyncClient gcomAsyncClient(GcomClient client) {
        return client.async();
    }
}
