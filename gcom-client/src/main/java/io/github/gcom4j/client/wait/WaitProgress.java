package io.github.gcom4j.client.wait;

import java.time.Duration;

/**
 * How far a wait has come.
 *
 * @param goal what is waited for
 * @param looks how many times it was looked for, this time included
 * @param elapsed the time since the wait began
 * @param remaining the time until it is given up
 * @param seen what the last look found
 */
public record WaitProgress(String goal, int looks, Duration elapsed, Duration remaining, String seen) {}
