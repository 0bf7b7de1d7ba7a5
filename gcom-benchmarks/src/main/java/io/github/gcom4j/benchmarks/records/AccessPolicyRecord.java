package io.github.gcom4j.benchmarks.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An access policy. */
public record AccessPolicyRecord(
        String id,
        @Nullable String orgId,
        String name,
        @Nullable String displayName,
        @Nullable List<String> scopes,
        @Nullable List<RealmRecord> realms,
        @Nullable ConditionsRecord conditions,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String status) {}
