package io.github.gcom4j.client.internal.wait;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.async.Observation;
import io.github.gcom4j.client.internal.async.Poll;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.service.StackSequences;
import io.github.gcom4j.client.internal.service.TokenSequences;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.client.service.TokenAsyncService;
import io.github.gcom4j.client.wait.AsyncWaiters;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Polls without holding a thread. */
public final class PollingWaiters implements AsyncWaiters {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration TOKEN_INTERVAL = Duration.ofSeconds(10);

    private final ServiceContext context;
    private final StackAsyncService stacks;

    public PollingWaiters(ServiceContext context) {
        Executor steps = context.steps();
        // Not the caller itself, whom a request could hold longer than the wait may take.
        this.context = context.withoutRetries().on(step -> steps.execute(step));
        this.stacks = new StackSequences(this.context);
    }

    @Override
    public CompletableFuture<Stack> stackReady(String stackIdOrSlug, WaitOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        StackReadiness readiness = new StackReadiness(stacks, new StackHealth(context), stackIdOrSlug);
        return poll(Operation.GET_STACK, readiness.goal(), options, INTERVAL)
                .until(readiness::poll, PollingWaiters::mayPass);
    }

    @Override
    public CompletableFuture<Void> stackGone(String stackIdOrSlug, WaitOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        CompletableFuture<String> gone = poll(
                        Operation.GET_STACK, "stack " + stackIdOrSlug + " to be gone", options, INTERVAL)
                .until(
                        () -> Futures.map(Missing.asEmpty(stacks.get(stackIdOrSlug)), PollingWaiters::gone),
                        PollingWaiters::mayPass);
        return Futures.then(gone, done -> CompletableFuture.completedFuture(null));
    }

    private static Observation<String> gone(Optional<Stack> found) {
        Optional<StackStatus> status = found.flatMap(Stack::status);
        return found.isEmpty() || status.equals(Optional.of(StackStatus.DELETED))
                ? Observation.reached("gone")
                : Observation.notYet("status " + status.map(StackStatus::value).orElse("unknown"));
    }

    @Override
    public CompletableFuture<Void> tokenUsable(CharSequence region, Credentials token, WaitOptions options) {
        Objects.requireNonNull(token, "token must not be null");
        Objects.requireNonNull(options, "options must not be null");
        Queries.ListTokens query = Queries.ListTokens.builder()
                .region(RegionSlug.of(region).toString())
                .pageSize(1)
                .build();
        TokenAsyncService asItself = new TokenSequences(context.as(token).withoutRetries());
        CompletableFuture<Boolean> usable = poll(
                        Operation.LIST_TOKENS, "the token to be usable", options, TOKEN_INTERVAL)
                .until(
                        () -> Futures.recover(
                                Futures.map(asItself.list(query).page(), page -> Observation.reached(true)),
                                PollingWaiters::accepted),
                        failure -> failure instanceof InvalidCredentialsException || mayPass(failure));
        return Futures.then(usable, done -> CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<Observation<Boolean>> accepted(Throwable failure) {
        return failure instanceof MissingScopeException || failure instanceof ForbiddenException
                ? CompletableFuture.completedFuture(Observation.reached(true))
                : CompletableFuture.failedFuture(failure);
    }

    /** Tells whether a poll that failed so may be followed by another. */
    public static boolean mayPass(Throwable failure) {
        // A gateway can put a page of its own in the place of the answer.
        return failure instanceof UndecodableResponseException
                || (failure instanceof GcomException known && known.isRetryable());
    }

    private Poll poll(Operation operation, String goal, WaitOptions options, Duration interval) {
        return Poll.of(context.scheduler(), operation, goal, options, interval);
    }
}
