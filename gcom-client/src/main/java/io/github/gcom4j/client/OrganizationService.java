package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.OrganizationApi;
import io.github.gcom4j.model.Organization;

/**
 * Organizations, the owners of stacks, policies and bills.
 */
public final class OrganizationService {
    private final OrganizationApi api;

    OrganizationService(OrganizationApi api) {
        this.api = api;
    }

    /**
     * Gets an organization.
     *
     * <p>Required scope: {@code orgs:read}.
     *
     * @param orgSlug the slug of the organization
     * @return the organization
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Organization get(String orgSlug) {
        return api.getOrganization(orgSlug);
    }
}
