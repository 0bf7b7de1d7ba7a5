package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.paging.Paginated;
import io.github.gcom4j.client.service.AccessPolicyService;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes the steps of {@link AccessPolicySequences} on the thread of the caller. */
public final class AccessPolicyBlocking extends AccessPolicyCalls implements AccessPolicyService {
    public AccessPolicyBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public Paginated<InRegion<AccessPolicy>> listInAllRegions() {
        return pages(AccessPolicySequences::listInAllRegions);
    }

    @Override
    public Paginated<InRegion<AccessPolicy>> listInAllRegions(Function<RegionSlug, Queries.ListAccessPolicies> query) {
        return pages(policies -> policies.listInAllRegions(query));
    }

    @Override
    public AccessPolicy createOrFind(CharSequence region, CreateAccessPolicyRequest request) {
        return sequence(Operation.CREATE_ACCESS_POLICY, policies -> policies.createOrFind(region, request));
    }

    @Override
    public Optional<AccessPolicy> findByName(CharSequence region, String name) {
        return sequence(Operation.LIST_ACCESS_POLICIES, policies -> policies.findByName(region, name));
    }

    @Override
    public AccessPolicy update(CharSequence region, String accessPolicyId, UnaryOperator<AccessPolicy> change) {
        return sequence(Operation.UPDATE_ACCESS_POLICY, policies -> policies.update(region, accessPolicyId, change));
    }

    @Override
    public AccessPolicy setAllowedSubnets(CharSequence region, String accessPolicyId, List<String> subnets) {
        return sequence(
                Operation.UPDATE_ACCESS_POLICY,
                policies -> policies.setAllowedSubnets(region, accessPolicyId, subnets));
    }

    @Override
    public AccessPolicy clearConditions(CharSequence region, String accessPolicyId) {
        return sequence(Operation.UPDATE_ACCESS_POLICY, policies -> policies.clearConditions(region, accessPolicyId));
    }
}
