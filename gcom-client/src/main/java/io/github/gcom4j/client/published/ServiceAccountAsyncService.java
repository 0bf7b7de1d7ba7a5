package io.github.gcom4j.client.published;

import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import java.util.concurrent.CompletableFuture;

/**
 * What {@link ServiceAccountService} does, without blocking.
 *
 * <p>Published, may change in any release: the vendor does not document these operations for general use.
 */
public interface ServiceAccountAsyncService extends ServiceAccountAsyncOperations {
    /** Does what {@link ServiceAccountService#createWithToken} does, without blocking. */
    CompletableFuture<ServiceAccountWithToken> createWithToken(
            String stackIdOrSlug, CreateServiceAccountRequest account, CreateServiceAccountTokenRequest token);

    /** Does what {@link #createWithToken(String, CreateServiceAccountRequest, CreateServiceAccountTokenRequest)} does, for a stack by its id. */
    default CompletableFuture<ServiceAccountWithToken> createWithToken(
            long stackId, CreateServiceAccountRequest account, CreateServiceAccountTokenRequest token) {
        return createWithToken(Long.toString(stackId), account, token);
    }
}
