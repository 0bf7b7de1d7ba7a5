package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.ApiKeyApi;
import io.github.gcom4j.client.internal.Blocking;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreatedApiKey;
import io.github.gcom4j.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Cloud API keys, which access policies and their tokens have replaced.
 *
 * @deprecated the API replaces its keys by access policies and their tokens
 */
@Deprecated
@SuppressWarnings("deprecation") // the generated interface carries the deprecation of the operations
public final class ApiKeyService {
    private final ApiKeyApi api;
    private final ApiKeyAsyncService async;

    ApiKeyService(ApiKeyApi api, ApiKeyAsyncService async) {
        this.api = api;
        this.async = async;
    }

    /**
     * Lists the keys of an organization.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @return all keys, in one request
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public List<ApiKey> list(String orgSlug) {
        return api.listApiKeys(orgSlug).items();
    }

    /**
     * Finds the key of a name, which is unique in its organization.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @param name the name of the key
     * @return the key without its secret, empty if there is none
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<ApiKey> findByName(String orgSlug, String name) {
        return Blocking.await(Operation.LIST_API_KEYS, async.findByName(orgSlug, name));
    }

    /**
     * Creates a key. Its secret is in the answer and can never be read again.
     *
     * <p>No source names the scope it requires.
     *
     * @param orgSlug the slug of the organization
     * @param request the key
     * @return the key with its secret
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public CreatedApiKey create(String orgSlug, CreateApiKeyRequest request) {
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
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public boolean delete(String orgSlug, String name) {
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
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public boolean deleteIfExists(String orgSlug, String name) {
        return Blocking.await(Operation.DELETE_API_KEY, async.deleteIfExists(orgSlug, name));
    }
}
