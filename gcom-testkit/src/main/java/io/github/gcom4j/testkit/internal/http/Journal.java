package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.Exchange;
import io.github.gcom4j.testkit.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers the latest exchanges, and every answer that broke the spec. */
public final class Journal {
    private static final int CAPACITY = 10_000;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final List<Violation> drift = new ArrayList<>();

    synchronized void add(Exchange exchange) {
        if (exchanges.size() == CAPACITY) {
            exchanges.removeFirst();
        }
        exchanges.addLast(exchange);
        exchange.violations().stream()
                .filter(violation -> violation.side() == Violation.Side.ANSWER)
                .forEach(drift::add);
    }

    /** Returns the latest exchanges, the oldest first. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Returns where the fake's own answers broke the spec. */
    public synchronized List<Violation> drift() {
        return List.copyOf(drift);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        exchanges.clear();
        drift.clear();
    }
}
