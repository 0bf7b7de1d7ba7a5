package io.github.gcom4j.spring;

import io.github.gcom4j.client.credentials.Credentials;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where the API is and how to get in. A bean of this type takes the place of {@code grafana.cloud.api-url} and {@code token}. */
public interface GrafanaCloudConnectionDetails extends ConnectionDetails {
    /**
     * Returns the origin of the API.
     *
     * @return the origin, without a path
     */
    String apiUrl();

    /**
     * Returns where the token comes from.
     *
     * @return the credentials, asked on each request
     */
    Credentials credentials();
}
