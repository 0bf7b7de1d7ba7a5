package io.github.gcom4j.testkit.internal.wire;

/**
 * What a server puts up with.
 *
 * @param bodyBytes size of the largest body that is kept
 * @param patienceMillis real time to wait for more of a request that has begun
 */
public record Limits(int bodyBytes, int patienceMillis) {
    /** The largest request of the API is far smaller than a MiB. */
    public static final Limits DEFAULT = new Limits(1 << 20, 30_000);
}
