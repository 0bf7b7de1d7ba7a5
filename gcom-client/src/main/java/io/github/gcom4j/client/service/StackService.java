package io.github.gcom4j.client.service;

import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stacks, each a Grafana instance with its hosted metrics, logs, traces and alerts. */
public interface StackService extends StackOperations {
    /**
     * {@inheritDoc}
     *
     * <p>The API keeps the slug of a deleted stack for about half a minute. A create that it refuses for a slug that no stack
     * has any more is sent again every 10 seconds for up to a minute, unless retries are off.
     */
    @Override
    Stack create(CreateStackRequest request);

    /**
     * Creates a stack. If the answer gets lost, so that nobody knows whether it was created, the stack is looked up by
     * its slug rather than created again. As it may come up only later, that is repeated until the time-out of a call has
     * passed since the beginning. A stack that is older than this call, or is on its way out, is not taken for the new one.
     *
     * <p>A slug that a deleted stack still holds is waited for, as in {@link #create(CreateStackRequest)}.
     *
     * <p>It requires the scopes of {@link #create(CreateStackRequest)} and {@link #get(String)}.
     *
     * @param request the stack; its slug must be free
     * @return the stack as created or found
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack createOrFind(CreateStackRequest request);

    /**
     * Finds the stack of a slug. It requires the scopes of {@link #get(String)}.
     *
     * @param slug the slug of the stack
     * @return the stack, empty if there is none or it is deleted
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Optional<Stack> findBySlug(String slug);

    /**
     * Changes the name, description, labels or delete protection of a stack as it is now.
     * It is read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written. Properties this version does not know stay as they are.
     *
     * <p>It requires the scopes of {@link #get(String)} and {@link #update(String, UpdateStackRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param change returns the stack as it should be
     * @return the stack as changed
     * @throws IllegalArgumentException if the change cannot be carried by an update or breaks a limit of the API
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack update(String stackIdOrSlug, UnaryOperator<Stack> change);

    /** Does what {@link #update(String, UnaryOperator)} does, for a stack by its id. */
    default Stack update(long stackId, UnaryOperator<Stack> change) {
        return update(Long.toString(stackId), change);
    }

    /**
     * Adds a label to a stack, or gives it another value. It reads and writes like {@link #update(String,
     * UnaryOperator)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param key the key
     * @param value the value
     * @return the stack as changed
     * @throws IllegalArgumentException if a label breaks a limit of the API or there are more than ten
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack setLabel(String stackIdOrSlug, String key, String value);

    /** Does what {@link #setLabel(String, String, String)} does, for a stack by its id. */
    default Stack setLabel(long stackId, String key, String value) {
        return setLabel(Long.toString(stackId), key, value);
    }

    /**
     * Removes a label from a stack, if it has it. It reads and writes like {@link #update(String, UnaryOperator)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param key the key
     * @return the stack as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack removeLabel(String stackIdOrSlug, String key);

    /** Does what {@link #removeLabel(String, String)} does, for a stack by its id. */
    default Stack removeLabel(long stackId, String key) {
        return removeLabel(Long.toString(stackId), key);
    }

    /**
     * Gives a stack these labels and no others, with one {@link #update(String, UpdateStackRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param labels the labels, empty to remove all
     * @return the stack as changed
     * @throws IllegalArgumentException if a label breaks a limit of the API or there are more than ten
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack replaceLabels(String stackIdOrSlug, Map<String, String> labels);

    /** Does what {@link #replaceLabels(String, Map)} does, for a stack by its id. */
    default Stack replaceLabels(long stackId, Map<String, String> labels) {
        return replaceLabels(Long.toString(stackId), labels);
    }

    /**
     * Protects a stack from being deleted, with one {@link #update(String, UpdateStackRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack protect(String stackIdOrSlug);

    /** Does what {@link #protect(String)} does, for a stack by its id. */
    default Stack protect(long stackId) {
        return protect(Long.toString(stackId));
    }

    /**
     * Allows a stack to be deleted again, with one {@link #update(String, UpdateStackRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Stack unprotect(String stackIdOrSlug);

    /** Does what {@link #unprotect(String)} does, for a stack by its id. */
    default Stack unprotect(long stackId) {
        return unprotect(Long.toString(stackId));
    }
}
