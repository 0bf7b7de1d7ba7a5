package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.answer.Failures;
import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.internal.answer.RefusalText;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateStackRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What is made of the calls about stacks. */
public final class StackSequences extends StackAsyncCalls implements StackAsyncService {
    // A deleted stack holds its slug for about half a minute.
    private static final Duration SLUG_INTERVAL = Duration.ofSeconds(10);
    private static final Duration SLUG_TIMEOUT = Duration.ofMinutes(1);

    public StackSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<Stack> create(CreateStackRequest request) {
        return context().settings().calls().retryPolicy().maxAttempts() > 1
                ? createWhenFree(request)
                : super.create(request);
    }

    @Override
    public CompletableFuture<Stack> createOrFind(CreateStackRequest request) {
        return context()
                .unknownOutcome()
                .resolve(() -> createWhenFree(request), () -> findServing(request.slug()), Stack::createdAt);
    }

    private CompletableFuture<Stack> createWhenFree(CreateStackRequest request) {
        return createWhenFree(request, context().scheduler().elapsed().plus(slugTimeout()));
    }

    private CompletableFuture<Stack> createWhenFree(CreateStackRequest request, Duration end) {
        return Futures.recover(super.create(request), failure -> {
            boolean mayPass = RefusalText.isSlugTaken(failure)
                    && context().scheduler().elapsed().plus(SLUG_INTERVAL).compareTo(end) <= 0;
            return mayPass
                    ? Futures.then(isHeld(request.slug(), failure), held -> again(request, end, held, failure))
                    : CompletableFuture.failedFuture(failure);
        });
    }

    // The message is the same whether a stack has the slug or has just been deleted.
    private CompletableFuture<Boolean> isHeld(String slug, Throwable refusal) {
        CompletableFuture<Boolean> held = Futures.map(findBySlug(slug), found -> found.flatMap(Stack::status)
                .map(status -> !status.equals(StackStatus.DELETING))
                .orElse(found.isPresent()));
        return Futures.recover(held, unseen -> {
            Failures.addTo(refusal, unseen);
            return CompletableFuture.completedFuture(true);
        });
    }

    private CompletableFuture<Stack> again(CreateStackRequest request, Duration end, boolean held, Throwable refusal) {
        return held
                ? CompletableFuture.failedFuture(refusal)
                : Futures.then(context().scheduler().after(SLUG_INTERVAL), rested -> createWhenFree(request, end));
    }

    private Duration slugTimeout() {
        Duration callTimeout = context().settings().calls().callTimeout();
        return callTimeout.compareTo(SLUG_TIMEOUT) < 0 ? callTimeout : SLUG_TIMEOUT;
    }

    // A stack on its way out is not the one that was to be made.
    private CompletableFuture<Optional<Stack>> findServing(String slug) {
        return Futures.map(
                findBySlug(slug),
                found -> found.filter(stack -> StackLife.goingStatus(stack).isEmpty()));
    }

    @Override
    public CompletableFuture<Optional<Stack>> findBySlug(String slug) {
        Objects.requireNonNull(slug, "slug must not be null");
        return Futures.map(Missing.asEmpty(get(slug)), found -> found
                // The API takes a number for an id.
                .filter(stack -> stack.slug().equalsIgnoreCase(slug))
                .filter(stack -> !stack.status().equals(Optional.of(StackStatus.DELETED))));
    }

    @Override
    public CompletableFuture<Stack> update(String stackIdOrSlug, UnaryOperator<Stack> change) {
        Objects.requireNonNull(change, "change must not be null");
        return ReadModifyWrite.apply(
                get(stackIdOrSlug), change, StackChanges::between, request -> update(stackIdOrSlug, request));
    }

    @Override
    public CompletableFuture<Stack> setLabel(String stackIdOrSlug, String key, String value) {
        Objects.requireNonNull(key, "key must not be null");
        Objects.requireNonNull(value, "value must not be null");
        return update(stackIdOrSlug, stack -> stack.toBuilder()
                .labels(Labels.with(stack.labels(), key, value))
                .build());
    }

    @Override
    public CompletableFuture<Stack> removeLabel(String stackIdOrSlug, String key) {
        Objects.requireNonNull(key, "key must not be null");
        return update(stackIdOrSlug, stack -> stack.toBuilder()
                .labels(Labels.without(stack.labels(), key))
                .build());
    }

    @Override
    public CompletableFuture<Stack> replaceLabels(String stackIdOrSlug, Map<String, String> labels) {
        Objects.requireNonNull(labels, "labels must not be null");
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
