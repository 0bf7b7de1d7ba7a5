package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.AccessPolicyApi;
import io.github.gcom4j.client.internal.Blocking;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Access policies, which grant scopes on organizations and stacks to the tokens made for them.
 */
public final class AccessPolicyService {
    private final AccessPolicyApi api;
    private final AccessPolicyAsyncService async;
    private final AccessPolicyQueries queries;

    AccessPolicyService(AccessPolicyApi api, AccessPolicyAsyncService async, AccessPolicyQueries queries) {
        this.api = api;
        this.async = async;
        this.queries = queries;
    }

    /**
     * Creates an access policy.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param request the policy; its name must be new in the organization and region
     * @return the policy as created
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy create(CharSequence region, CreateAccessPolicyRequest request) {
        return api.createAccessPolicy(queries.create(region), request);
    }

    /**
     * Creates an access policy. If the answer gets lost, so that nobody knows whether it was created, the policy is
     * looked up by its name rather than created again.
     *
     * <p>Required scopes: {@code accesspolicies:write} and {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param request the policy; its name must be new in the organization and region
     * @return the policy as created or found
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy createOrFind(CharSequence region, CreateAccessPolicyRequest request) {
        return Blocking.await(Operation.CREATE_ACCESS_POLICY, async.createOrFind(region, request));
    }

    /**
     * Lists all access policies of a region.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @return the policies, fetched page by page as they are read
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Paginated<AccessPolicy> list(CharSequence region) {
        return new Paginated<>(async.list(region));
    }

    /**
     * Lists the access policies that match.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param query the region and the filters; a page cursor in it starts in the middle
     * @return the policies, fetched page by page as they are read
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Paginated<AccessPolicy> list(Queries.ListAccessPolicies query) {
        return new Paginated<>(async.list(query));
    }

    /**
     * Finds the access policy of a name, which is unique in its organization and region.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param name the name of the policy
     * @return the policy, empty if there is none
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<AccessPolicy> findByName(CharSequence region, String name) {
        return Blocking.await(Operation.LIST_ACCESS_POLICIES, async.findByName(region, name));
    }

    /**
     * Gets an access policy.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @return the policy
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy get(CharSequence region, String accessPolicyId) {
        return api.getAccessPolicy(accessPolicyId, queries.get(region));
    }

    /**
     * Replaces the scopes and realms of an access policy, and what else the request holds.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @param request the changes
     * @return the policy as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy update(CharSequence region, String accessPolicyId, UpdateAccessPolicyRequest request) {
        return api.updateAccessPolicy(accessPolicyId, queries.update(region), request);
    }

    /**
     * Changes an access policy as it is now.
     *
     * <p>It is read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written. Properties this version does not know stay as they are.
     *
     * <p>Required scopes: {@code accesspolicies:read} and {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @param change returns the policy as it should be
     * @return the policy as changed
     * @throws IllegalArgumentException if the change cannot be carried by an update or breaks a limit of the API
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy update(CharSequence region, String accessPolicyId, UnaryOperator<AccessPolicy> change) {
        return Blocking.await(Operation.UPDATE_ACCESS_POLICY, async.update(region, accessPolicyId, change));
    }

    /**
     * Restricts an access policy and its tokens to some networks, in place of those before.
     *
     * <p>It is read first, because an update must repeat the scopes and realms.
     *
     * <p>Required scopes: {@code accesspolicies:read} and {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @param subnets networks in CIDR notation, IPv4 or IPv6, for example 192.0.2.7/32; a bare address is refused
     * @return the policy as changed
     * @throws IllegalArgumentException if a subnet is not in CIDR notation
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy setAllowedSubnets(CharSequence region, String accessPolicyId, List<String> subnets) {
        return Blocking.await(Operation.UPDATE_ACCESS_POLICY, async.setAllowedSubnets(region, accessPolicyId, subnets));
    }

    /**
     * Lifts every restriction on where an access policy and its tokens can be used from.
     *
     * <p>It is read first, because an update must repeat the scopes and realms.
     *
     * <p>Required scopes: {@code accesspolicies:read} and {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @return the policy as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public AccessPolicy clearConditions(CharSequence region, String accessPolicyId) {
        return Blocking.await(Operation.UPDATE_ACCESS_POLICY, async.clearConditions(region, accessPolicyId));
    }

    /**
     * Deletes an access policy. The tokens made for it stop working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public void delete(CharSequence region, String accessPolicyId) {
        api.deleteAccessPolicy(accessPolicyId, queries.delete(region));
    }

    /**
     * Deletes an access policy unless it is gone already. The tokens made for it stop working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @return true if it was there
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public boolean deleteIfExists(CharSequence region, String accessPolicyId) {
        return Blocking.await(Operation.DELETE_ACCESS_POLICY, async.deleteIfExists(region, accessPolicyId));
    }
}
