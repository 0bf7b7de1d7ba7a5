package io.github.gcom4j.testkit.internal.http.journal;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Message;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Remembers the latest exchanges, and every answer that broke the spec. */
public final class Journal {
    private static final int CAPACITY = 10_000;
    private static final long MAX_BYTES = 32 << 20;
    private static final int MAX_DRIFT = 100;
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final AtomicLong number = new AtomicLong();
    private final Set<Operation> called = new LinkedHashSet<>();
    private long added;
    private long bytes;
    private final List<Violation> drift = new ArrayList<>();
    private final List<Consumer<Exchange>> listeners;

    /** An exchange with its bodies, and where it led to if it was a redirect. */
    public record Entry(Exchange exchange, Excerpt request, Excerpt answer, String location) {
        /** Returns about how much memory it holds. */
        private int bytes() {
            return 512
                    + exchange.target().length()
                    + characters(exchange.request())
                    + characters(exchange.answer())
                    + request.kept()
                    + answer.kept();
        }

        private static int characters(Message message) {
            int characters = 0;
            for (Map.Entry<String, List<String>> header : message.headers().entrySet()) {
                characters += header.getKey().length();
                for (String value : header.getValue()) {
                    characters += value.length();
                }
            }
            return characters;
        }
    }

    /** Starts a journal that tells each listener of each exchange. */
    public Journal(List<Consumer<Exchange>> listeners) {
        this.listeners = listeners;
    }

    /** Returns the number of the next exchange. */
    public long nextNumber() {
        return number.incrementAndGet();
    }

    /**
     * Waits until there is an exchange that has not been seen, or for a time.
     *
     * @param seen the number of exchanges there were
     * @param nanos how long, in real time
     * @return the number of exchanges there were now, those included that are forgotten
     */
    public synchronized long await(long seen, long nanos) throws InterruptedException {
        if (added == seen) {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
        return added;
    }

    /** Returns the operations that were called. */
    public synchronized Set<Operation> called() {
        return new LinkedHashSet<>(called);
    }

    public void add(Entry entry) {
        remember(entry);
        listeners.forEach(listener -> tell(listener, entry.exchange()));
    }

    /** An answer is on its way already, whatever a listener makes of it. */
    private static void tell(Consumer<Exchange> listener, Exchange exchange) {
        try {
            listener.accept(exchange);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "A listener of exchanges failed", e);
        }
    }

    private synchronized void remember(Entry entry) {
        entries.addLast(entry);
        added++;
        notifyAll();
        entry.exchange().operation().ifPresent(called::add);
        bytes += entry.bytes();
        while (entries.size() > CAPACITY || (bytes > MAX_BYTES && entries.size() > 1)) {
            bytes -= entries.removeFirst().bytes();
        }
        entry.exchange().violations().stream()
                .filter(violation -> violation.side() == Violation.Side.ANSWER)
                .limit(MAX_DRIFT - drift.size())
                .forEach(drift::add);
    }

    /** Returns the latest exchanges, the oldest first. */
    public synchronized List<Exchange> exchanges() {
        return entries.stream().map(Entry::exchange).toList();
    }

    /** Returns the latest exchanges as an HTTP archive (HAR 1.2), without secrets. */
    public String har(String origin) {
        List<Entry> copy;
        synchronized (this) {
            copy = List.copyOf(entries);
        }
        return Har.of(origin, copy);
    }

    /**
     * Makes sure that the fake is without fault.
     *
     * @throws AssertionError if one of its own answers broke the spec
     */
    public synchronized void requireNoDrift() {
        if (!drift.isEmpty()) {
            throw new AssertionError("The fake's own answers broke the spec:\n"
                    + drift.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
        bytes = 0;
        drift.clear();
        called.clear();
    }
}
