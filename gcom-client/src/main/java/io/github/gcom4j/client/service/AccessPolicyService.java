package io.github.gcom4j.client.service;

import io.github.gcom4j.client.paging.Paginated;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Access policies, which grant scopes on organizations and stacks to the tokens made for them. */
public interface AccessPolicyService extends AccessPolicyOperations {
    /**
     * Lists the access policies of all regions, each with its region. The regions are read first; then one is asked after the other, each
     * when it is needed. It requires the scope of {@link #list(CharSequence)}.
     *
     * @return all there are, fetched page by page as they are read
     */
    Paginated<InRegion<AccessPolicy>> listInAllRegions();

    /**
     * Lists the access policies of all regions that match, as {@link #listInAllRegions()} does.
     *
     * @param query makes of a region what to ask for there
     * @return all that match, fetched page by page as they are read
     */
    Paginated<InRegion<AccessPolicy>> listInAllRegions(Function<RegionSlug, Queries.ListAccessPolicies> query);

    /**
     * Creates an access policy. If the answer gets lost, so that nobody knows whether it was created, the policy is
     * looked up by its name rather than created again, until the time-out of a call has passed since the beginning. A
     * policy that is older than this call is not taken for the new one.
     *
     * <p>It requires the scopes of {@link #create(CharSequence, CreateAccessPolicyRequest)} and {@link
     * #findByName(CharSequence, String)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param request the policy; its name must be new in the organization and region
     * @return the policy as created or found
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    AccessPolicy createOrFind(CharSequence region, CreateAccessPolicyRequest request);

    /**
     * Finds the access policy of a name, which is unique in its organization and region. It requires the scope of {@link
     * #list(CharSequence)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param name the name of the policy
     * @return the policy, empty if there is none
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Optional<AccessPolicy> findByName(CharSequence region, String name);

    /**
     * Changes an access policy as it is now.
     * It is read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written. Properties this version does not know stay as they are.
     *
     * <p>It requires the scopes of {@link #get(CharSequence, String)} and {@link #update(CharSequence, String,
     * UpdateAccessPolicyRequest)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param accessPolicyId the id of the policy
     * @param change returns the policy as it should be
     * @return the policy as changed
     * @throws IllegalArgumentException if the change cannot be carried by an update or breaks a limit of the API
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    AccessPolicy update(CharSequence region, String accessPolicyId, UnaryOperator<AccessPolicy> change);

    /**
     * Restricts an access policy and its tokens to some networks, in place of those before. It reads and writes like
     * {@link #update(CharSequence, String, UnaryOperator)}, because an update must repeat the scopes and realms.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param accessPolicyId the id of the policy
     * @param subnets networks in CIDR notation, IPv4 or IPv6, for example 192.0.2.7/32; a bare address is refused
     * @return the policy as changed
     * @throws IllegalArgumentException if a subnet is not in CIDR notation
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    AccessPolicy setAllowedSubnets(CharSequence region, String accessPolicyId, List<String> subnets);

    /**
     * Lifts every restriction on where an access policy and its tokens can be used from. It reads and writes like {@link
     * #update(CharSequence, String, UnaryOperator)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param accessPolicyId the id of the policy
     * @return the policy as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    AccessPolicy clearConditions(CharSequence region, String accessPolicyId);
}
