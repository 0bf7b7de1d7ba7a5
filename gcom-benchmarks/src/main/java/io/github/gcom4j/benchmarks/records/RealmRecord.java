package io.github.gcom4j.benchmarks.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A realm of an access policy. */
public record RealmRecord(
        String type, String identifier, @Nullable List<LabelPolicyRecord> labelPolicies) {}
