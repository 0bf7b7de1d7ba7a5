package io.github.gcom4j.benchmarks.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of an access policy. */
public record ConditionsRecord(@Nullable List<String> allowedSubnets) {}
