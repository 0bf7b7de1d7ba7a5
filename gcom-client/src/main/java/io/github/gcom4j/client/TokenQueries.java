package io.github.gcom4j.client;

import io.github.gcom4j.model.Queries;
import java.util.Optional;

/** The query parameters of the calls about tokens: the region, and the organization where one is chosen. */
record TokenQueries(Optional<Long> orgId) {
    Queries.CreateToken create(CharSequence region) {
        return Queries.CreateToken.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }

    Queries.ListTokens list(CharSequence region) {
        return Queries.ListTokens.builder()
                .region(RegionSlug.of(region).toString())
                .build();
    }

    /** A query that names an organization itself keeps it. */
    Queries.ListTokens list(Queries.ListTokens query) {
        return query.toBuilder().orgId(query.orgId().or(() -> orgId)).build();
    }

    Queries.GetToken get(CharSequence region) {
        return Queries.GetToken.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }

    Queries.UpdateToken update(CharSequence region) {
        return Queries.UpdateToken.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }

    Queries.DeleteToken delete(CharSequence region) {
        return Queries.DeleteToken.builder()
                .region(RegionSlug.of(region).toString())
                .orgId(orgId)
                .build();
    }
}
