package io.github.gcom4j.testkit.fault;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.FaultPlan;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;

/**
 * When a fault happens. By default that is the next call only. Rules are tried in the order they were made, and the first
 * that applies decides. All that is said of a rule holds together: {@code times(3).atRandom(0.5)} is over after three faults,
 * each of which happened by chance.
 *
 * <p>A rule is live as soon as it is made. Where requests may come meanwhile, {@link Faults#on(Operation, Fault,
 * java.util.function.UnaryOperator)} takes all that is to be said of it before.
 */
public final class FaultRule {
    private static final int ALWAYS = Integer.MAX_VALUE;

    private final int id;
    private final Target target;
    private final Fault fault;
    private Predicate<SentRequest> condition = request -> true;
    private int firstCall = 1;
    private int calls;
    private int happened;
    private OptionalInt times = OptionalInt.empty();
    private double probability = 1;
    private Random random = new Random(0);
    private String suffix = "";

    /** What it is a fault of; one that names nothing is a fault of everything. */
    record Target(Optional<Operation> operation, Optional<String> stub) {
        static final Target ANY = new Target(Optional.empty(), Optional.empty());

        boolean isOf(SentRequest request) {
            return (operation.isEmpty() || operation.equals(request.operation()))
                    && (stub.isEmpty() || stub.get().equals(request.stub()));
        }

        @Override
        public String toString() {
            return operation
                    .map(Operation::id)
                    .or(() -> stub.map("stub "::concat))
                    .orElse("any operation");
        }
    }

    FaultRule(int id, Target target, Fault fault) {
        this.id = id;
        this.target = target;
        this.fault = fault;
    }

    /**
     * Returns the number by which it can be removed.
     *
     * @return a number no other rule of the fake has
     */
    public int id() {
        return id;
    }

    /**
     * Lets it happen to more than one call.
     *
     * @param count how often, at least 1, those times included that it has happened already
     * @return this rule
     */
    public synchronized FaultRule times(int count) {
        times = OptionalInt.of(atLeastOne("count", count));
        return this;
    }

    /**
     * Lets it happen to every call until the rules are cleared.
     *
     * @return this rule
     */
    public FaultRule always() {
        return times(ALWAYS);
    }

    /**
     * Spares the calls before the n-th one.
     *
     * @param number number of the first call it happens to, counted from 1
     * @return this rule
     */
    public synchronized FaultRule fromCall(int number) {
        firstCall = atLeastOne("number", number);
        return this;
    }

    /**
     * Lets it happen to some requests only.
     *
     * @param chosen which requests
     * @return this rule
     */
    public synchronized FaultRule when(Predicate<SentRequest> chosen) {
        condition = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /**
     * Lets it happen by chance, which is different in each run. The journal shows the seed, to repeat a run with {@link
     * #atRandom(double, long)}.
     *
     * @param chance how likely it is for each call, from 0 to 1
     * @return this rule, which holds for every call unless {@link #times} limits it
     */
    public FaultRule atRandom(double chance) {
        return atRandom(chance, new Random().nextLong());
    }

    /**
     * Lets it happen by chance, but the same way each time the seed is the same.
     *
     * @param chance how likely it is for each call, from 0 to 1
     * @param seed seed of the random numbers
     * @return this rule, which holds for every call unless {@link #times} limits it
     */
    public synchronized FaultRule atRandom(double chance, long seed) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be 0 to 1 but is " + chance);
        }
        probability = chance;
        random = new Random(seed);
        suffix = " (seed " + seed + ")";
        return this;
    }

    synchronized Optional<FaultPlan> apply(SentRequest request) {
        boolean meant = !isUsedUp() && target.isOf(request) && condition.test(request);
        if (!meant || ++calls < firstCall || (probability < 1 && random.nextDouble() >= probability)) {
            return Optional.empty();
        }
        happened++;
        return Optional.of(fault.plan().named(fault + suffix));
    }

    synchronized boolean isUsedUp() {
        return left() <= 0;
    }

    private int left() {
        int most = times.orElse(suffix.isEmpty() ? 1 : ALWAYS);
        return most == ALWAYS ? ALWAYS : most - happened;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but is " + value);
        }
        return value;
    }

    /** Returns the operation, the fault, and how many calls it is left for. */
    @Override
    public synchronized String toString() {
        String when = left() == ALWAYS ? "always" : left() + " left";
        return target + ": " + fault + suffix + ", " + when;
    }
}
