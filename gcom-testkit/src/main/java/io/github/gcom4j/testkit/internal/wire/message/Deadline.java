package io.github.gcom4j.testkit.internal.wire.message;

/** A time until which something has to have arrived, however slowly it trickles. */
record Deadline(long nanos, int millis) {
    static Deadline in(int millis) {
        return new Deadline(System.nanoTime() + millis * 1_000_000L, millis);
    }

    /** Returns how long to wait at most for the next byte. */
    int leftMillis(int patienceMillis) throws BadRequest {
        long left = (nanos - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw late();
        }
        return (int) Math.min(patienceMillis, left);
    }

    BadRequest late() {
        return new BadRequest(408, "The rest of the request did not arrive within " + millis + " ms");
    }
}
