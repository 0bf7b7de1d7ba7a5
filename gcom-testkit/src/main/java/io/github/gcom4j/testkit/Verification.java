package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.Objects;
import java.util.Set;
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
            return require(
                    state.stacks().hasSlug(slug),
                    "There is no stack " + slug + " but "
                            + state.stacks().alive().stream()
                                    .map(record -> record.stack().slug())
                                    .toList());
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
     * Asserts that a plugin is installed on a stack.
     *
     * @param stackSlug slug of the stack
     * @param pluginSlug slug of the plugin
     * @return this
     */
    public Verification hasPlugin(String stackSlug, String pluginSlug) {
        synchronized (state) {
            Set<String> plugins = plugins(stackSlug);
            return require(
                    plugins.contains(pluginSlug),
                    "There is no plugin " + pluginSlug + " on the stack " + stackSlug + " but " + plugins);
        }
    }

    /**
     * Asserts that a plugin is not installed on a stack.
     *
     * @param stackSlug slug of the stack
     * @param pluginSlug slug of the plugin
     * @return this
     */
    public Verification hasNoPlugin(String stackSlug, String pluginSlug) {
        synchronized (state) {
            return require(
                    !plugins(stackSlug).contains(pluginSlug),
                    "There is a plugin " + pluginSlug + " on the stack " + stackSlug);
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
     * Asserts that there is no access policy.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasNoAccessPolicy(String region, String name) {
        synchronized (state) {
            return require(
                    !state.policies().hasName(region, name), "There is an access policy " + name + " in " + region);
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
     * Asserts that there is no token, not even one that has expired.
     *
     * @param region slug of its region
     * @param name its name
     * @return this
     */
    public Verification hasNoToken(String region, String name) {
        synchronized (state) {
            return require(!state.tokens().hasName(region, name), "There is a token " + name + " in " + region);
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
     * Asserts that a request broke a rule of the spec.
     *
     * @param operation the operation
     * @param pointer where, as in {@link Violation#pointer}, for example {@code /slug}
     * @param rule the keyword of the rule, for example {@code maxLength}
     * @return this
     */
    public Verification receivedViolation(Operation operation, String pointer, String rule) {
        return require(
                cloud.violations().stream()
                        .anyMatch(violation -> violation.operation().equals(operation.id())
                                && violation.pointer().equals(pointer)
                                && violation.rule().equals(rule)),
                "No request of " + operation.id() + " broke " + rule + " at " + pointer);
    }

    /**
     * Asserts that no request broke the spec.
     *
     * @return this
     */
    public Verification receivedOnlyValidRequests() {
        return require(cloud.violations().isEmpty(), "Requests broke the spec");
    }

    private Set<String> plugins(String stackSlug) {
        long stack = state.stacks()
                .find(stackSlug)
                .orElseThrow(() -> new AssertionError("There is no stack " + stackSlug))
                .id();
        return state.plugins(stack).keys();
    }

    private Verification require(boolean condition, String otherwise) {
        if (!condition) {
            String requests = cloud.journal().stream().map(Objects::toString).collect(Collectors.joining("\n"));
            throw new AssertionError(otherwise
                    + (requests.isEmpty() ? ". There were no requests" : ". The requests were:\n" + requests));
        }
        return this;
    }
}
