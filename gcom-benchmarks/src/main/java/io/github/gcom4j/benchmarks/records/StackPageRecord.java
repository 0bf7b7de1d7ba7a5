package io.github.gcom4j.benchmarks.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stacks of an organization. */
public record StackPageRecord(
        List<PlainStack> items,
        @Nullable String orderBy,
        @Nullable String direction,
        @Nullable Long total,
        @Nullable Long pages,
        @Nullable Integer pageSize,
        @Nullable Long page,
        @Nullable List<LinkRecord> links) {}
