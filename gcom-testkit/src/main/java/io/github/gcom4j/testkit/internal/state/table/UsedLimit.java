package io.github.gcom4j.testkit.internal.state.table;

import java.time.Duration;
import java.time.Instant;

/** A rate limit with the end of its window and the requests that were made in it. */
public record UsedLimit(int requests, Duration period, Instant end, int used) {}
