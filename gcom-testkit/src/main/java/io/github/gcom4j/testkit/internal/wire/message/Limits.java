package io.github.gcom4j.testkit.internal.wire.message;

/**
 * What a server puts up with. Times are real ones.
 *
 * @param bodyBytes size of the largest body that is read
 * @param patienceMillis time to wait for more of a request that has begun
 * @param headMillis time that all of a request's head may take
 * @param bodyMillis time that all of a request's body may take
 * @param idleMillis time to wait for the next request on a connection
 * @param connections number of connections, beyond which the one that has been waiting longest is closed
 */
public record Limits(
        int bodyBytes, int patienceMillis, int headMillis, int bodyMillis, int idleMillis, int connections) {
    /** What is beyond them is not even read, so that its sender may not see the answer. */
    public static final Limits DEFAULT =
            new Limits(bodyBytesOf(Runtime.getRuntime().maxMemory()), 30_000, 30_000, 300_000, 300_000, 2048);

    /** A snapshot is smaller than the state it is of; room for one that the heap has room for, and at least 16 MiB. */
    private static int bodyBytesOf(long heap) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(16 << 20, heap / 4));
    }
}
