package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.paging.AsyncPages;
import io.github.gcom4j.client.service.AccessPolicyAsyncService;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What takes several calls about access policies. */
public final class AccessPolicySequences extends AccessPolicyAsyncCalls implements AccessPolicyAsyncService {
    public AccessPolicySequences(ServiceContext context) {
        super(context);
    }

    @Override
    public AsyncPages<InRegion<AccessPolicy>> listInAllRegions() {
        return listInAllRegions(region ->
                Queries.ListAccessPolicies.builder().region(region.toString()).build());
    }

    @Override
    public AsyncPages<InRegion<AccessPolicy>> listInAllRegions(Function<RegionSlug, Queries.ListAccessPolicies> query) {
        Objects.requireNonNull(query, "query must not be null");
        return AllRegions.of(
                Operation.LIST_ACCESS_POLICIES, context(), (here, region) -> new AccessPolicySequences(here)
                        .list(query.apply(region)));
    }

    @Override
    public CompletableFuture<AccessPolicy> createOrFind(CharSequence region, CreateAccessPolicyRequest request) {
        return context()
                .unknownOutcome()
                .resolve(
                        () -> create(region, request),
                        () -> findByName(region, request.name()),
                        AccessPolicy::createdAt);
    }

    @Override
    public CompletableFuture<Optional<AccessPolicy>> findByName(CharSequence region, String name) {
        Objects.requireNonNull(name, "name must not be null");
        Queries.ListAccessPolicies query = Queries.ListAccessPolicies.builder()
                .region(RegionSlug.of(region).toString())
                .name(name)
                .build();
        return list(query)
                .findFirst(policy -> policy.name().filter(name::equals).isPresent());
    }

    @Override
    public CompletableFuture<AccessPolicy> update(
            CharSequence region, String accessPolicyId, UnaryOperator<AccessPolicy> change) {
        Objects.requireNonNull(change, "change must not be null");
        return ReadModifyWrite.apply(
                get(region, accessPolicyId),
                change,
                AccessPolicyChanges::between,
                request -> update(region, accessPolicyId, request));
    }

    @Override
    public CompletableFuture<AccessPolicy> setAllowedSubnets(
            CharSequence region, String accessPolicyId, List<String> subnets) {
        Objects.requireNonNull(subnets, "subnets must not be null");
        return update(region, accessPolicyId, policy -> policy.toBuilder()
                .conditions(policy.conditions()
                        .map(Conditions::toBuilder)
                        .orElseGet(Conditions::builder)
                        .allowedSubnets(subnets)
                        .build())
                .build());
    }

    @Override
    public CompletableFuture<AccessPolicy> clearConditions(CharSequence region, String accessPolicyId) {
        return update(region, accessPolicyId, policy -> policy.toBuilder()
                .conditions(Optional.empty())
                .build());
    }
}
