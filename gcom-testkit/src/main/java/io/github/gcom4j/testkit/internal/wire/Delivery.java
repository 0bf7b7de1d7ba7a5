package io.github.gcom4j.testkit.internal.wire;

import java.time.Duration;

/**
 * How an answer goes over the wire.
 *
 * @param part which part of it is sent
 * @param outcome what follows
 * @param before time before the first byte
 * @param piece number of bytes sent at once
 * @param between time between two pieces
 * @param byClock whether these times pass by the clock of the fake rather than in reality
 */
public record Delivery(
        SentPart part, ConnectionOutcome outcome, Duration before, int piece, Duration between, boolean byClock) {
    public Delivery {
        requireNotNegative(before);
        requireNotNegative(between);
    }

    /** The whole answer, at once, over a connection that stays open. */
    public static final Delivery WHOLE = of(SentPart.ALL, ConnectionOutcome.KEEP);

    /** Sends a part at once. */
    public static Delivery of(SentPart part, ConnectionOutcome outcome) {
        return new Delivery(part, outcome, Duration.ZERO, Integer.MAX_VALUE, Duration.ZERO, false);
    }

    /** Sends another part. */
    public Delivery sending(SentPart part) {
        return new Delivery(part, outcome, before, piece, between, byClock);
    }

    /** Lets time pass before the first byte. */
    public Delivery after(Duration time) {
        return new Delivery(part, outcome, time, piece, between, byClock);
    }

    /** Sends a few bytes at a time. */
    public Delivery inPieces(int bytes, Duration pause) {
        return new Delivery(part, outcome, before, bytes, pause, byClock);
    }

    /** Lets the times pass by the clock of the fake. */
    public Delivery timedByClock() {
        return new Delivery(part, outcome, before, piece, between, true);
    }

    private static void requireNotNegative(Duration pause) {
        if (pause.isNegative()) {
            throw new IllegalArgumentException("pause must not be negative but is " + pause);
        }
    }
}
