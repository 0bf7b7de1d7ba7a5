package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Assertions about a fake. Each throws an {@link AssertionError} that lists the journal, so that no assertion library is
 * needed, and returns itself, so that they can be chained.
 */
public final class Verification {
    private final FakeGrafanaCloud cloud;
    private final CloudState state;

    Verification(FakeGrafanaCloud cloud, CloudState state) {
        this.cloud = cloud;
        this.state = state;
    }

    /**
     * Asserts that there is a stack.
     *
     * @param slug its slug
     * @return this
     */
    public Verification hasStack(String slug) {
        synchronized (state) {
            return require(state.stacks().hasSlug(slug), "There is no stack " + slug);
        }
    }

    /**
     * Asserts that there is no stack.
     *
     * @param slug its slug
     * @return this
     */
    public Verification hasNoStack(String slug) {
        synchronized (state) {
            return require(!state.stacks().hasSlug(slug), "There is a stack " + slug);
        }
    }

    /**
     * Asserts that there is an access policy.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasAccessPolicy(String region, String name) {
        synchronized (state) {
            return require(
                    state.policies().hasName(region, name), "There is no access policy " + name + " in " + region);
        }
    }

    /**
     * Asserts that there is a token, even if it has expired.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasToken(String region, String name) {
        synchronized (state) {
            return require(state.tokens().hasName(region, name), "There is no token " + name + " in " + region);
        }
    }

    /**
     * Asserts how often an operation was called, whatever came of it.
     *
     * @param operation the operation
     * @param times how often
     * @return this
     */
    public Verification received(Operation operation, int times) {
        long actual = cloud.journal().stream()
                .filter(exchange ->
                        exchange.operation().filter(operation::equals).isPresent())
                .count();
        return require(
                actual == times, operation.id() + " was called " + actual + " times rather than " + times + " times");
    }

    /**
     * Asserts that no request broke the spec.
     *
     * @return this
     */
    public Verification receivedOnlyValidRequests() {
        return require(cloud.violations().isEmpty(), "Requests broke the spec");
    }

    private Verification require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise + ". The requests were:\n"
                    + cloud.journal().stream().map(Objects::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }
}
