package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.api.AccessPoliciesApi;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyPage;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;

/** Access policies, which grant scopes on organizations and stacks to the tokens made for them. */
public final class AccessPolicyService {
    private final AccessPoliciesApi api;

    AccessPolicyService(AccessPoliciesApi api) {
        this.api = api;
    }

    /**
     * Creates an access policy.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param request the policy; its name must be new in the organization and region
     * @return the policy as created
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy create(String region, CreateAccessPolicyRequest request) {
        return api.createAccessPolicy(
                Queries.CreateAccessPolicy.builder().region(region).build(), request);
    }

    /**
     * Lists all access policies of a region.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @return the policies, fetched page by page
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Paginated<AccessPolicy> list(String region) {
        return list(Queries.ListAccessPolicies.builder().region(region).build());
    }

    /**
     * Lists the access policies that match.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param query the region and the filters; a page cursor in it starts in the middle
     * @return the policies, fetched page by page
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Paginated<AccessPolicy> list(Queries.ListAccessPolicies query) {
        return new Paginated<>(cursor -> {
            Queries.ListAccessPolicies paged = cursor.map(
                            next -> query.toBuilder().pageCursor(next).build())
                    .orElse(query);
            AccessPolicyPage page = api.listAccessPolicies(paged);
            return new Page<>(page.items(), PageCursor.next(page.metadata()));
        });
    }

    /**
     * Gets an access policy.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param accessPolicyId the id of the policy
     * @return the policy
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy get(String region, String accessPolicyId) {
        return api.getAccessPolicy(
                accessPolicyId, Queries.GetAccessPolicy.builder().region(region).build());
    }

    /**
     * Replaces the scopes and realms of an access policy, and what else the request holds.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param accessPolicyId the id of the policy
     * @param request the changes
     * @return the policy as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy update(String region, String accessPolicyId, UpdateAccessPolicyRequest request) {
        return api.updateAccessPolicy(
                accessPolicyId,
                Queries.UpdateAccessPolicy.builder().region(region).build(),
                request);
    }

    /**
     * Deletes an access policy. The tokens made for it stop working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param accessPolicyId the id of the policy
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public void delete(String region, String accessPolicyId) {
        api.deleteAccessPolicy(
                accessPolicyId,
                Queries.DeleteAccessPolicy.builder().region(region).build());
    }
}
