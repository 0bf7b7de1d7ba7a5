package io.github.gcom4j.benchmarks.records;

/** A label policy of a realm. */
public record LabelPolicyRecord(String selector) {}
