package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.journal.Journal;
import io.github.gcom4j.testkit.internal.http.journal.VerificationFailure;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Assertions about a fake. Each throws an {@link AssertionError} that lists the journal, so that no assertion library is
 * needed, and returns itself, so that they can be chained.
 */
public final class Verification {
    private final FakeGrafanaCloud cloud;
    private final CloudState state;
    private final Journal journal;
    private final Duration patience;

    Verification(FakeGrafanaCloud cloud, CloudState state, Journal journal) {
        this(cloud, state, journal, Duration.ZERO);
    }

    private Verification(FakeGrafanaCloud cloud, CloudState state, Journal journal, Duration patience) {
        this.cloud = cloud;
        this.state = state;
        this.journal = journal;
        this.patience = patience;
    }

    /**
     * Lets what is asserted become true within a time, for code that works on other threads. It is checked again after each
     * request.
     *
     * @param time how long each assertion waits at most, in real time
     * @return assertions that wait
     */
    public Verification within(Duration time) {
        return new Verification(cloud, state, journal, time);
    }

    /**
     * Asserts that there is a stack.
     *
     * @param slug its slug
     * @return this
     */
    public Verification hasStack(String slug) {
        return require(
                () -> inState(() -> state.stacks().hasSlug(slug)),
                () -> "There is no stack " + slug + " but " + slugs());
    }

    /**
     * Asserts that there is no stack.
     *
     * @param slug its slug
     * @return this
     */
    public Verification hasNoStack(String slug) {
        return require(() -> !inState(() -> state.stacks().hasSlug(slug)), () -> "There is a stack " + slug);
    }

    /**
     * Asserts that a plugin is installed on a stack.
     *
     * @param stackSlug slug of the stack
     * @param pluginSlug slug of the plugin
     * @return this
     */
    public Verification hasPlugin(String stackSlug, String pluginSlug) {
        return require(
                () -> plugins(stackSlug).contains(pluginSlug),
                () -> "There is no plugin " + pluginSlug + " on the stack " + stackSlug + " but " + plugins(stackSlug));
    }

    /**
     * Asserts that a plugin is not installed on a stack.
     *
     * @param stackSlug slug of the stack
     * @param pluginSlug slug of the plugin
     * @return this
     */
    public Verification hasNoPlugin(String stackSlug, String pluginSlug) {
        return require(
                () -> !plugins(stackSlug).contains(pluginSlug),
                () -> "There is a plugin " + pluginSlug + " on the stack " + stackSlug);
    }

    /**
     * Asserts that there is an access policy.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasAccessPolicy(String region, String name) {
        return require(
                () -> inState(() -> state.policies(state.organization()).hasName(region, name)),
                () -> "There is no access policy " + name + " in " + region);
    }

    /**
     * Asserts that there is no access policy.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasNoAccessPolicy(String region, String name) {
        return require(
                () -> !inState(() -> state.policies(state.organization()).hasName(region, name)),
                () -> "There is an access policy " + name + " in " + region);
    }

    /**
     * Asserts that there is a token, even if it has expired.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasToken(String region, String name) {
        return require(
                () -> inState(() -> state.tokens(state.organization()).hasName(region, name)),
                () -> "There is no token " + name + " in " + region);
    }

    /**
     * Asserts that there is no token, not even one that has expired.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasNoToken(String region, String name) {
        return require(
                () -> !inState(() -> state.tokens(state.organization()).hasName(region, name)),
                () -> "There is a token " + name + " in " + region);
    }

    /**
     * Asserts how often an operation was called, whatever came of it.
     *
     * @param operation the operation
     * @param times how often
     * @return this
     */
    public Verification received(Operation operation, int times) {
        return receives(
                exchange -> exchange.operation().filter(operation::equals).isPresent(), operation.id(), times);
    }

    /**
     * Asserts how many requests are of some kind, whatever came of them.
     *
     * @param kind which requests
     * @param name what to call them where the assertion fails
     * @param times how many
     * @return this
     */
    public Verification receives(Predicate<Exchange> kind, String name, int times) {
        return require(
                () -> count(kind) == times,
                () -> name + " was called " + count(kind) + " times rather than " + times + " times");
    }

    /**
     * Asserts that a request broke a rule of the spec.
     *
     * @param operation the operation
     * @param pointer where, as in {@link Violation#pointer}, for example {@code /slug}
     * @param rule the keyword of the rule, for example {@code maxLength}
     * @return this
     */
    public Verification receivedViolation(Operation operation, String pointer, String rule) {
        return require(
                () -> cloud.violations().stream()
                        .anyMatch(violation -> violation.operation().equals(operation.id())
                                && violation.pointer().equals(pointer)
                                && violation.rule().equals(rule)),
                () -> "No request of " + operation.id() + " broke " + rule + " at " + pointer);
    }

    /**
     * Asserts that no request broke the spec.
     *
     * @return this
     */
    public Verification receivedOnlyValidRequests() {
        return require(() -> cloud.violations().isEmpty(), () -> "Requests broke the spec");
    }

    private long count(Predicate<Exchange> kind) {
        return cloud.journal().stream().filter(kind).count();
    }

    private List<String> slugs() {
        return inState(() -> state.stacks().alive().stream()
                .map(record -> record.stack().slug())
                .toList());
    }

    private Set<String> plugins(String stackSlug) {
        return inState(() -> state.stacks()
                .find(stackSlug)
                .map(stack -> state.plugins(stack.id()).keys())
                .orElse(Set.of()));
    }

    private <T> T inState(Supplier<T> reading) {
        synchronized (state) {
            return reading.get();
        }
    }

    private Verification require(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + patience.toNanos();
        long seen = -1;
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new VerificationFailure(otherwise.get(), cloud.journal());
            }
            seen = awaitExchange(seen, left);
        }
        return this;
    }

    private long awaitExchange(long seen, long nanos) {
        try {
            return journal.await(seen, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A verification was interrupted", e);
        }
    }
}
