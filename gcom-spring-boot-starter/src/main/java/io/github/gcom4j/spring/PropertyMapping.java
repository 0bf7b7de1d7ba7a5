package io.github.gcom4j.spring;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/** Gives the properties to a builder; what it refuses is reported with the name of the property. */
final class PropertyMapping {
    private final GcomClientBuilder builder;

    PropertyMapping(GcomClientBuilder builder) {
        this.builder = builder;
    }

    void apply(GrafanaCloudProperties properties, GrafanaCloudConnectionDetails connection) {
        properties.plainHttpHosts().forEach(host -> set("plain-http-hosts", host, builder::allowPlainHttp));
        set("api-url", connection.apiUrl(), builder::apiUrl);
        builder.credentials(connection.credentials());
        set("user-agent", properties.userAgent(), builder::userAgent);
        set("connect-timeout", properties.connectTimeout(), builder::connectTimeout);
        set("request-timeout", properties.requestTimeout(), builder::requestTimeout);
        set("call-timeout", properties.callTimeout(), builder::callTimeout);
        set("max-response-size", properties.maxResponseSize(), this::maxResponseSize);
        builder.rateLimiting(properties.rateLimiting());
        builder.retryPolicy(retries(properties.retry()));
    }

    private void maxResponseSize(DataSize size) {
        builder.maxResponseBytes(size.toBytes());
    }

    private static RetryPolicy retries(GrafanaCloudProperties.Retry retry) {
        RetryPolicy.Builder policy = RetryPolicy.standard().toBuilder();
        set("retry.max-attempts", retry.maxAttempts(), policy::maxAttempts);
        set("retry.base-delay", retry.baseDelay(), policy::baseDelay);
        set("retry.max-delay", retry.maxDelay(), policy::maxDelay);
        return policy.build();
    }

    private static <T> void set(String property, @Nullable T value, Consumer<T> setter) {
        if (value == null) {
            return;
        }
        try {
            setter.accept(value);
        } catch (IllegalArgumentException refused) {
            throw new InvalidConfigurationPropertyValueException(
                    "grafana.cloud." + property, value, String.valueOf(refused.getMessage()));
        }
    }
}
