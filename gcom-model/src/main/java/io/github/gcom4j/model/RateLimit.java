package io.github.gcom4j.model;

import java.io.Serializable;
import java.time.Duration;

/**
 * How many requests the API takes in a while.
 *
 * @param requests the number of requests, positive
 * @param period the while
 */
public record RateLimit(int requests, Duration period) implements Serializable {}
