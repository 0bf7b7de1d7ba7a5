package io.github.gcom4j.client.wait;

import java.time.Duration;

/**
 * How far a wait has come.
 *
 * @param goal what is waited for
 * @param attempts the number of polls so far, this one included
 * @param elapsed the time since the wait began
 * @param remaining the time until the wait times out
 * @param seen what the last poll found
 */
public record WaitProgress(String goal, int attempts, Duration elapsed, Duration remaining, String seen) {}
