package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.FaultPlan;
import io.github.gcom4j.testkit.internal.wire.RawRequest;
import io.github.gcom4j.testkit.internal.wire.WireServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is to go wrong: a script that comes before the state. It is thread-safe.
 *
 * <pre>{@code
 * cloud.faults().on(Operation.CREATE_STACK, Fault.status(503).retryAfter(10)).times(2);
 * cloud.faults().on(Operation.CREATE_TOKEN, Fault.lostAnswer());
 * }</pre>
 */
public final class Faults {
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
    private final WireServer server;
    private final Timer timer;

    Faults(WireServer server, Timer timer) {
        this.server = server;
        this.timer = timer;
    }

    /**
     * Adds a fault of one operation.
     *
     * @param operation the operation
     * @param fault what goes wrong
     * @return when it happens, by default on the next call
     */
    public FaultRule on(Operation operation, Fault fault) {
        return add(new FaultRule(Optional.of(operation), fault));
    }

    /**
     * Adds a fault of every operation.
     *
     * @param fault what goes wrong
     * @return when it happens, by default on the next call
     */
    public FaultRule onAny(Fault fault) {
        return add(new FaultRule(Optional.empty(), fault));
    }

    /**
     * Ends all connections but one that a call of this method came by, and refuses new ones, as a service does that is down. No rule and no journal sees what is refused.
     *
     * @see #acceptConnections()
     */
    public void refuseConnections() {
        server.refuse();
    }

    /**
     * Refuses connections for a time.
     *
     * @param time how long, by the clock of the fake
     */
    public void refuseConnections(Duration time) {
        server.refuse();
        var unused = timer.after(time).thenRun(server::listen);
    }

    /**
     * Ends all connections and resets the next ones as soon as they are made, before anything is read from them. To count
     * connections the fake has to take them, so that a client sees a reset rather than a refusal; it is refused while {@link
     * #refuseConnections()} holds. No rule and no journal sees what is reset.
     *
     * @param connections how many; calls of clients that connect once for each of them
     */
    public void resetConnections(int connections) {
        if (connections < 0) {
            throw new IllegalArgumentException("connections must not be negative but is " + connections);
        }
        server.resetNext(connections);
    }

    /** Accepts connections again, at the same address. */
    public void acceptConnections() {
        server.listen();
    }

    /**
     * Returns the rules, those included that have no call left.
     *
     * @return the rules in the order in which they are tried
     */
    public List<FaultRule> rules() {
        return List.copyOf(rules);
    }

    /** Lets nothing go wrong any more. */
    public void clear() {
        rules.clear();
        server.listen();
    }

    Optional<FaultPlan> next(Operation operation, RawRequest request) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        SentRequest sent =
                new SentRequest(operation, request.target(), new String(request.body(), StandardCharsets.UTF_8));
        return rules.stream().flatMap(rule -> rule.apply(sent).stream()).findFirst();
    }

    private FaultRule add(FaultRule rule) {
        rules.add(rule);
        return rule;
    }
}
