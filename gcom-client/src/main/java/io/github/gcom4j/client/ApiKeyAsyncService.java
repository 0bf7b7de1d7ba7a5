package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.ApiKeyApiAsync;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.internal.Missing;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyList;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreatedApiKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Cloud API keys, which access policies and their tokens have replaced.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 *
 * @deprecated the API replaces its keys by access policies and their tokens
 */
@Deprecated
@SuppressWarnings("deprecation") // the generated interface carries the deprecation of the operations
public final class ApiKeyAsyncService {
    private final ApiKeyApiAsync api;

    ApiKeyAsyncService(ApiKeyApiAsync api) {
        this.api = api;
    }

    /**
     * Lists the keys of an organization.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @return all keys, in one request
     */
    public CompletableFuture<List<ApiKey>> list(String orgSlug) {
        return Futures.map(api.listApiKeys(orgSlug), ApiKeyList::items);
    }

    /**
     * Finds the key of a name, which is unique in its organization.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @param name the name of the key
     * @return the key without its secret, empty if there is none
     */
    public CompletableFuture<Optional<ApiKey>> findByName(String orgSlug, String name) {
        return Futures.map(
                list(orgSlug),
                keys -> keys.stream().filter(key -> key.name().equals(name)).findFirst());
    }

    /**
     * Creates a key. Its secret is in the answer and can never be read again.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @param request the key
     * @return the key with its secret
     */
    public CompletableFuture<CreatedApiKey> create(String orgSlug, CreateApiKeyRequest request) {
        return api.createApiKey(orgSlug, request);
    }

    /**
     * Deletes a key. It stops working.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @param name the name of the key
     * @return what the API answers, which is true
     */
    public CompletableFuture<Boolean> delete(String orgSlug, String name) {
        return api.deleteApiKey(orgSlug, name);
    }

    /**
     * Deletes a key unless it is gone already.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @param name the name of the key
     * @return true if it was there
     */
    public CompletableFuture<Boolean> deleteIfExists(String orgSlug, String name) {
        return Missing.asFalse(delete(orgSlug, name));
    }
}
