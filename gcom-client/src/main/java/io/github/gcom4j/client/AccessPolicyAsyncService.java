package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.AccessPolicyApiAsync;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.internal.Missing;
import io.github.gcom4j.client.internal.UnknownOutcome;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyPage;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Access policies, which grant scopes on organizations and stacks to the tokens made for them.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class AccessPolicyAsyncService {
    private final AccessPolicyApiAsync api;
    private final AccessPolicyQueries queries;

    AccessPolicyAsyncService(AccessPolicyApiAsync api, AccessPolicyQueries queries) {
        this.api = api;
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
     */
    public CompletableFuture<AccessPolicy> create(CharSequence region, CreateAccessPolicyRequest request) {
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
     */
    public CompletableFuture<AccessPolicy> createOrFind(CharSequence region, CreateAccessPolicyRequest request) {
        return UnknownOutcome.resolve(create(region, request), () -> findByName(region, request.name()));
    }

    /**
     * Lists all access policies of a region.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @return the policies, fetched page by page as they are read
     */
    public AsyncPaginated<AccessPolicy> list(CharSequence region) {
        return list(queries.list(region));
    }

    /**
     * Lists the access policies that match.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param query the region and the filters; a page cursor in it starts in the middle
     * @return the policies, fetched page by page as they are read
     */
    public AsyncPaginated<AccessPolicy> list(Queries.ListAccessPolicies query) {
        Queries.ListAccessPolicies complete = queries.list(query);
        return new AsyncPaginated<>(PageSource.of(
                Operation.LIST_ACCESS_POLICIES,
                cursor -> api.listAccessPolicies(
                        cursor.map(next -> complete.toBuilder().pageCursor(next).build())
                                .orElse(complete)),
                AccessPolicyPage::items,
                AccessPolicyPage::metadata));
    }

    /**
     * Finds the access policy of a name, which is unique in its organization and region.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param name the name of the policy
     * @return the policy, empty if there is none
     */
    public CompletableFuture<Optional<AccessPolicy>> findByName(CharSequence region, String name) {
        return list(queries.list(region).toBuilder().name(name).build())
                .findFirst(policy -> policy.name().filter(name::equals).isPresent());
    }

    /**
     * Gets an access policy.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @return the policy
     */
    public CompletableFuture<AccessPolicy> get(CharSequence region, String accessPolicyId) {
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
     */
    public CompletableFuture<AccessPolicy> update(
            CharSequence region, String accessPolicyId, UpdateAccessPolicyRequest request) {
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
     */
    public CompletableFuture<AccessPolicy> update(
            CharSequence region, String accessPolicyId, UnaryOperator<AccessPolicy> change) {
        return Futures.then(get(region, accessPolicyId), before -> {
            AccessPolicy after = change.apply(before);
            return AccessPolicyChanges.between(before, after)
                    .map(request -> update(region, accessPolicyId, request))
                    .orElseGet(() -> CompletableFuture.completedFuture(before));
        });
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
     */
    public CompletableFuture<AccessPolicy> setAllowedSubnets(
            CharSequence region, String accessPolicyId, List<String> subnets) {
        return update(region, accessPolicyId, policy -> policy.toBuilder()
                .conditions(policy.conditions()
                        .map(Conditions::toBuilder)
                        .orElseGet(Conditions::builder)
                        .allowedSubnets(subnets)
                        .build())
                .build());
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
     */
    public CompletableFuture<AccessPolicy> clearConditions(CharSequence region, String accessPolicyId) {
        return update(region, accessPolicyId, policy -> policy.toBuilder()
                .conditions(Optional.empty())
                .build());
    }

    /**
     * Deletes an access policy. The tokens made for it stop working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @return completes when it is done
     */
    public CompletableFuture<Void> delete(CharSequence region, String accessPolicyId) {
        return api.deleteAccessPolicy(accessPolicyId, queries.delete(region));
    }

    /**
     * Deletes an access policy unless it is gone already. The tokens made for it stop working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @return true if it was there
     */
    public CompletableFuture<Boolean> deleteIfExists(CharSequence region, String accessPolicyId) {
        return Missing.asFalse(delete(region, accessPolicyId));
    }
}
