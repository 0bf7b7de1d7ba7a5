package io.github.gcom4j.testkit.internal.wire;

/**
 * What a server puts up with.
 *
 * @param bodyBytes size of the largest body that is read
 * @param patienceMillis real time to wait for more of a request that has begun
 */
public record Limits(int bodyBytes, int patienceMillis) {
    /** Room for the snapshot of a large state. What is beyond it is not even read, so that its sender may not see the answer. */
    public static final Limits DEFAULT = new Limits(64 << 20, 30_000);
}
