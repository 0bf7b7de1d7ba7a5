package io.github.gcom4j.client.service;

import io.github.gcom4j.model.ApiKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What {@link ApiKeyService} does, without blocking.
 *
 * @deprecated as {@link ApiKeyService} is
 */
@Deprecated
public interface ApiKeyAsyncService extends ApiKeyAsyncOperations {
    /** Does what {@link ApiKeyService#findByName} does, without blocking. */
    CompletableFuture<Optional<ApiKey>> findByName(String orgSlug, String name);
}
