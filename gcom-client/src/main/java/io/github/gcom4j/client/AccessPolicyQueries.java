package io.github.gcom4j.client;

import io.github.gcom4j.model.Queries;
import java.util.Optional;

/** The query parameters of the calls about access policies: the region, and the organization where one is chosen. */
record AccessPolicyQueries(Optional<Long> orgId) {
    Queries.CreateAccessPolicy create(CharSequence region) {
        return Queries.CreateAccessPolicy.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }

    Queries.ListAccessPolicies list(CharSequence region) {
        return Queries.ListAccessPolicies.builder()
                .region(RegionSlug.of(region).toString())
                .build();
    }

    /** A query that names an organization itself keeps it. */
    Queries.ListAccessPolicies list(Queries.ListAccessPolicies query) {
        return query.toBuilder().orgId(query.orgId().or(() -> orgId)).build();
    }

    Queries.GetAccessPolicy get(CharSequence region) {
        return Queries.GetAccessPolicy.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }

    Queries.UpdateAccessPolicy update(CharSequence region) {
        return Queries.UpdateAccessPolicy.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }

    Queries.DeleteAccessPolicy delete(CharSequence region) {
        return Queries.DeleteAccessPolicy.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }
}
