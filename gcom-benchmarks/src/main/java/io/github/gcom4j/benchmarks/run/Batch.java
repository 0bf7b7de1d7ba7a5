package io.github.gcom4j.benchmarks.run;

import java.util.List;

/**
 * What a number of calls took.
 *
 * @param nanos how long each took
 * @param bytes bytes allocated by a call
 * @param processorNanos processor time of a call, all threads together
 */
public record Batch(List<Long> nanos, double bytes, double processorNanos) {}
