package io.github.gcom4j.benchmarks.records;

import org.jspecify.annotations.Nullable;

/** A link. */
public record LinkRecord(@Nullable String rel, @Nullable String href) {}
