package io.github.gcom4j.client.service;

import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What {@link StackService} does, without blocking. */
public interface StackAsyncService extends StackAsyncOperations {
    /** Does what {@link StackService#createOrFind} does, without blocking. */
    CompletableFuture<Stack> createOrFind(CreateStackRequest request);

    /** Does what {@link StackService#findBySlug} does, without blocking. */
    CompletableFuture<Optional<Stack>> findBySlug(String slug);

    /** Does what {@link StackService#update(String, UnaryOperator)} does, without blocking. */
    CompletableFuture<Stack> update(String stackIdOrSlug, UnaryOperator<Stack> change);

    /** Does what {@link #update(String, UnaryOperator)} does, for a stack by its id. */
    default CompletableFuture<Stack> update(long stackId, UnaryOperator<Stack> change) {
        return update(Long.toString(stackId), change);
    }

    /** Does what {@link StackService#setLabel} does, without blocking. */
    CompletableFuture<Stack> setLabel(String stackIdOrSlug, String key, String value);

    /** Does what {@link #setLabel(String, String, String)} does, for a stack by its id. */
    default CompletableFuture<Stack> setLabel(long stackId, String key, String value) {
        return setLabel(Long.toString(stackId), key, value);
    }

    /** Does what {@link StackService#removeLabel} does, without blocking. */
    CompletableFuture<Stack> removeLabel(String stackIdOrSlug, String key);

    /** Does what {@link #removeLabel(String, String)} does, for a stack by its id. */
    default CompletableFuture<Stack> removeLabel(long stackId, String key) {
        return removeLabel(Long.toString(stackId), key);
    }

    /** Does what {@link StackService#replaceLabels} does, without blocking. */
    CompletableFuture<Stack> replaceLabels(String stackIdOrSlug, Map<String, String> labels);

    /** Does what {@link #replaceLabels(String, Map)} does, for a stack by its id. */
    default CompletableFuture<Stack> replaceLabels(long stackId, Map<String, String> labels) {
        return replaceLabels(Long.toString(stackId), labels);
    }

    /** Does what {@link StackService#protect} does, without blocking. */
    CompletableFuture<Stack> protect(String stackIdOrSlug);

    /** Does what {@link #protect(String)} does, for a stack by its id. */
    default CompletableFuture<Stack> protect(long stackId) {
        return protect(Long.toString(stackId));
    }

    /** Does what {@link StackService#unprotect} does, without blocking. */
    CompletableFuture<Stack> unprotect(String stackIdOrSlug);

    /** Does what {@link #unprotect(String)} does, for a stack by its id. */
    default CompletableFuture<Stack> unprotect(long stackId) {
        return unprotect(Long.toString(stackId));
    }
}
