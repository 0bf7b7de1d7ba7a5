package io.github.gcom4j.testkit.fault;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.FaultPlan;
import io.github.gcom4j.testkit.internal.http.routing.PathPrefix;
import io.github.gcom4j.testkit.internal.wire.WireServer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
    private final AtomicInteger ids = new AtomicInteger();
    private final WireServer server;
    private final Function<Duration, CompletableFuture<Void>> timer;

    public Faults(WireServer server, Function<Duration, CompletableFuture<Void>> timer) {
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
        return on(operation, fault, rule -> rule);
    }

    /**
     * Adds a fault of one operation that happens as a rule says from the first request on.
     *
     * @param operation the operation
     * @param fault what goes wrong
     * @param when says when it happens
     * @return the rule
     */
    public FaultRule on(Operation operation, Fault fault, UnaryOperator<FaultRule> when) {
        return add(new FaultRule.Target(Optional.of(operation), Optional.empty()), fault, when);
    }

    /**
     * Adds a fault of every operation and stub.
     *
     * @param fault what goes wrong
     * @return when it happens, by default on the next call
     */
    public FaultRule onAny(Fault fault) {
        return onAny(fault, rule -> rule);
    }

    /**
     * Adds a fault of every operation and stub that happens as a rule says from the first request on.
     *
     * @param fault what goes wrong
     * @param when says when it happens
     * @return the rule
     */
    public FaultRule onAny(Fault fault, UnaryOperator<FaultRule> when) {
        return add(FaultRule.Target.ANY, fault, when);
    }

    /**
     * Adds a fault of a stub.
     *
     * @param pathPrefix the path the stub was added with
     * @param fault what goes wrong
     * @return when it happens, by default on the next call
     * @see io.github.gcom4j.testkit.route.Stubs
     */
    public FaultRule onStub(String pathPrefix, Fault fault) {
        return onStub(pathPrefix, fault, rule -> rule);
    }

    /**
     * Adds a fault of a stub that happens as a rule says from the first request on.
     *
     * @param pathPrefix the path the stub was added with
     * @param fault what goes wrong
     * @param when says when it happens
     * @return the rule
     */
    public FaultRule onStub(String pathPrefix, Fault fault, UnaryOperator<FaultRule> when) {
        return add(
                new FaultRule.Target(
                        Optional.empty(), Optional.of(PathPrefix.of(pathPrefix).toString())),
                fault,
                when);
    }

    /**
     * Ends all connections but one that a call of this method came by, and refuses new ones, as a service does that is down.
     * No rule and no journal sees what is refused.
     *
     * @see #acceptConnections()
     */
    public void refuseConnections() {
        server.refuse();
    }

    /**
     * Refuses connections for a time, or until they are accepted or refused by another call.
     *
     * @param time how long, by the clock of the fake
     */
    public void refuseConnections(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative but is " + time);
        }
        long outage = server.refuse();
        var unused = timer.apply(time).thenRun(() -> server.listenAfter(outage));
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
     * Returns the rules that have a call left.
     *
     * @return the rules in the order in which they are tried
     */
    public List<FaultRule> rules() {
        return List.copyOf(rules);
    }

    /**
     * Removes a rule.
     *
     * @param id its number
     * @return whether there was such a rule
     */
    public boolean remove(int id) {
        return rules.removeIf(rule -> rule.id() == id);
    }

    /** Lets nothing go wrong any more. */
    public void clear() {
        rules.clear();
        server.listen();
    }

    public Optional<FaultPlan> next(Optional<Operation> operation, String stub, RawRequest request) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        SentRequest sent =
                new SentRequest(operation, stub, request.target(), new String(request.body(), StandardCharsets.UTF_8));
        Optional<FaultPlan> plan =
                rules.stream().flatMap(rule -> rule.apply(sent).stream()).findFirst();
        if (plan.isPresent()) {
            rules.removeIf(FaultRule::isUsedUp);
        }
        return plan;
    }

    private FaultRule add(FaultRule.Target target, Fault fault, UnaryOperator<FaultRule> when) {
        FaultRule rule = when.apply(new FaultRule(ids.incrementAndGet(), target, fault));
        rules.add(rule);
        return rule;
    }
}
