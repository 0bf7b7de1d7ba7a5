package io.github.gcom4j.client.service;

import io.github.gcom4j.client.paging.AsyncPaginated;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Queries;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What {@link AccessPolicyService} does, without blocking. */
public interface AccessPolicyAsyncService extends AccessPolicyAsyncOperations {
    /** Does what {@link AccessPolicyService#listInAllRegions()} does, without blocking. */
    AsyncPaginated<InRegion<AccessPolicy>> listInAllRegions();

    /** Does what {@link AccessPolicyService#listInAllRegions(Function)} does, without blocking. */
    AsyncPaginated<InRegion<AccessPolicy>> listInAllRegions(Function<RegionSlug, Queries.ListAccessPolicies> query);

    /** Does what {@link AccessPolicyService#createOrFind} does, without blocking. */
    CompletableFuture<AccessPolicy> createOrFind(CharSequence region, CreateAccessPolicyRequest request);

    /** Does what {@link AccessPolicyService#findByName} does, without blocking. */
    CompletableFuture<Optional<AccessPolicy>> findByName(CharSequence region, String name);

    /** Does what {@link AccessPolicyService#update(CharSequence, String, UnaryOperator)} does, without blocking. */
    CompletableFuture<AccessPolicy> update(
            CharSequence region, String accessPolicyId, UnaryOperator<AccessPolicy> change);

    /** Does what {@link AccessPolicyService#setAllowedSubnets} does, without blocking. */
    CompletableFuture<AccessPolicy> setAllowedSubnets(CharSequence region, String accessPolicyId, List<String> subnets);

    /** Does what {@link AccessPolicyService#clearConditions} does, without blocking. */
    CompletableFuture<AccessPolicy> clearConditions(CharSequence region, String accessPolicyId);
}
