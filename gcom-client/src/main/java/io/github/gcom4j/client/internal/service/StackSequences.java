package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What is made of the calls about stacks. */
public final class StackSequences extends StackAsyncCalls implements StackAsyncService {
    private static final Set<StackStatus> DYING = Set.of(
            StackStatus.DELETING,
            StackStatus.ARCHIVING,
            StackStatus.ARCHIVED,
            StackStatus.SUSPENDING,
            StackStatus.SUSPENDED);

    public StackSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<Stack> createOrFind(CreateStackRequest request) {
        return UnknownOutcome.resolve(
                create(request),
                () -> Futures.map(
                        findBySlug(request.slug()),
                        found -> found
                                // A stack on its way out is not the one that was to be made.
                                .filter(
                                stack -> stack.status().filter(DYING::contains).isEmpty())));
    }

    @Override
    public CompletableFuture<Optional<Stack>> findBySlug(String slug) {
        return Futures.map(Missing.asEmpty(get(slug)), found -> found
                // The API takes a number for an id.
                .filter(stack -> stack.slug().equalsIgnoreCase(slug))
                .filter(stack -> !stack.status().equals(Optional.of(StackStatus.DELETED))));
    }

    @Override
    public CompletableFuture<Stack> update(String stackIdOrSlug, UnaryOperator<Stack> change) {
        return ReadModifyWrite.apply(
                get(stackIdOrSlug), change, StackChanges::between, request -> update(stackIdOrSlug, request));
    }

    @Override
    public CompletableFuture<Stack> setLabel(String stackIdOrSlug, String key, String value) {
        return update(stackIdOrSlug, stack -> stack.toBuilder()
                .labels(Labels.with(stack.labels(), key, value))
                .build());
    }

    @Override
    public CompletableFuture<Stack> removeLabel(String stackIdOrSlug, String key) {
        return update(stackIdOrSlug, stack -> stack.toBuilder()
                .labels(Labels.without(stack.labels(), key))
                .build());
    }

    @Override
    public CompletableFuture<Stack> replaceLabels(String stackIdOrSlug, Map<String, String> labels) {
        return update(
                stackIdOrSlug,
                UpdateStackRequest.builder().labels(Patch.set(labels)).build());
    }

    @Override
    public CompletableFuture<Stack> protect(String stackIdOrSlug) {
        return update(
                stackIdOrSlug,
                UpdateStackRequest.builder().deleteProtection(true).build());
    }

    @Override
    public CompletableFuture<Stack> unprotect(String stackIdOrSlug) {
        return update(
                stackIdOrSlug,
                UpdateStackRequest.builder().deleteProtection(false).build());
    }
}
