package io.github.gcom4j.spring;

import io.github.gcom4j.client.credentials.Credentials;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The connection that an application's properties describe.
 *
 * @param properties the properties
 */
record ConnectionOfProperties(GrafanaCloudProperties properties) implements GrafanaCloudConnectionDetails {
    private static final String TOKEN = "grafana.cloud.token";

    @Override
    public String apiUrl() {
        return properties.apiUrl();
    }

    @Override
    public Credentials credentials() {
        String token = properties.token();
        if (token == null || token.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    TOKEN, null, "it must hold the token of an access policy");
        }
        try {
            return Credentials.of(token);
        } catch (IllegalArgumentException malformed) {
            // Without the value, which is a secret.
            throw new InvalidConfigurationPropertyValueException(TOKEN, "***", String.valueOf(malformed.getMessage()));
        }
    }
}
