package io.github.gcom4j.client.service;

import io.github.gcom4j.model.ApiKey;
import java.util.Optional;

/**
 * Cloud API keys, which access policies and their tokens have replaced.
 *
 * @deprecated the API replaces its keys by access policies and their tokens
 */
@Deprecated
public interface ApiKeyService extends ApiKeyOperations {
    /**
     * Finds the key of a name, which is unique in its organization. It requires the scope of {@link #list(String)}.
     *
     * @param orgSlug the slug of the organization
     * @param name the name of the key
     * @return the key without its secret, empty if there is none
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Optional<ApiKey> findByName(String orgSlug, String name);
}
