package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.OrganizationApiAsync;
import io.github.gcom4j.model.Organization;
import java.util.concurrent.CompletableFuture;

/**
 * Organizations, the owners of stacks, policies and bills.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class OrganizationAsyncService {
    private final OrganizationApiAsync api;

    OrganizationAsyncService(OrganizationApiAsync api) {
        this.api = api;
    }

    /**
     * Gets an organization.
     *
     * <p>Required scope: {@code orgs:read}.
     *
     * @param orgSlug the slug of the organization
     * @return the organization
     */
    public CompletableFuture<Organization> get(String orgSlug) {
        return api.getOrganization(orgSlug);
    }
}
