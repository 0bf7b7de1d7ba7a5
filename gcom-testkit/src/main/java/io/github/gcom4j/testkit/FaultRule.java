package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.FaultPlan;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * When a fault happens. By default that is the next call only. Rules are tried in the order they were made, and the first
 * that applies decides.
 */
public final class FaultRule {
    private final Optional<Operation> operation;
    private final Fault fault;
    private Predicate<SentRequest> condition = request -> true;
    private int skipped;
    private int left = 1;
    private double probability = 1;
    private Random random = new Random(0);
    private String suffix = "";

    FaultRule(Optional<Operation> operation, Fault fault) {
        this.operation = operation;
        this.fault = fault;
    }

    /**
     * Lets it happen to more than one call.
     *
     * @param calls how often
     * @return this rule
     */
    public synchronized FaultRule times(int calls) {
        left = calls;
        return this;
    }

    /**
     * Lets it happen to every call until the rules are cleared.
     *
     * @return this rule
     */
    public FaultRule always() {
        return times(Integer.MAX_VALUE);
    }

    /**
     * Spares the calls before the n-th one.
     *
     * @param number number of the first call it happens to, counted from 1
     * @return this rule
     */
    public synchronized FaultRule fromCall(int number) {
        skipped = number - 1;
        return this;
    }

    /**
     * Lets it happen to some requests only.
     *
     * @param chosen which requests
     * @return this rule
     */
    public synchronized FaultRule when(Predicate<SentRequest> chosen) {
        condition = chosen;
        return this;
    }

    /**
     * Lets it happen by chance, which is different in each run. The journal shows the seed, to repeat a run with {@link
     * #atRandom(double, long)}.
     *
     * @param chance how likely it is for each call, from 0 to 1
     * @return this rule
     */
    public FaultRule atRandom(double chance) {
        return atRandom(chance, new Random().nextLong());
    }

    /**
     * Lets it happen by chance, but the same way each time the seed is the same.
     *
     * @param chance how likely it is for each call, from 0 to 1
     * @param seed seed of the random numbers
     * @return this rule
     */
    public synchronized FaultRule atRandom(double chance, long seed) {
        probability = chance;
        random = new Random(seed);
        suffix = " (seed " + seed + ")";
        return always();
    }

    synchronized Optional<FaultPlan> apply(SentRequest request) {
        boolean meant = left > 0 && operation.map(request.operation()::equals).orElse(true) && condition.test(request);
        if (!meant) {
            return Optional.empty();
        }
        if (skipped > 0) {
            skipped--;
            return Optional.empty();
        }
        if (probability < 1 && random.nextDouble() >= probability) {
            return Optional.empty();
        }
        left = left == Integer.MAX_VALUE ? left : left - 1;
        return Optional.of(fault.plan().named(fault + suffix));
    }

    /** Returns the operation, the fault, and how many calls it is left for. */
    @Override
    public synchronized String toString() {
        String when = left == Integer.MAX_VALUE ? "always" : left + " left";
        return operation.map(Operation::id).orElse("any operation") + ": " + fault + suffix + ", " + when;
    }
}
