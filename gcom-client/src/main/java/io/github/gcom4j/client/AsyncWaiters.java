package io.github.gcom4j.client;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.internal.Missing;
import io.github.gcom4j.client.internal.StackHealth;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Waits for what the API starts and does not finish, without holding a thread.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.WaitTimeoutException}, which tells what was seen
 * last, if the time is up. A look that fails for a passing reason is followed by another; any other failure ends the wait.
 * Each look is one attempt, whatever the retry policy of the client.
 * Cancelling a future ends the wait.
 */
public final class AsyncWaiters {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration TOKEN_INTERVAL = Duration.ofSeconds(10);

    private final StackAsyncService stacks;
    private final Function<Credentials, TokenAsyncService> tokens;
    private final StackHealth health;
    private final Scheduler scheduler;

    AsyncWaiters(
            StackAsyncService stacks,
            Function<Credentials, TokenAsyncService> tokens,
            StackHealth health,
            Scheduler scheduler) {
        this.stacks = stacks;
        this.tokens = tokens;
        this.health = health;
        this.scheduler = scheduler;
    }

    /**
     * Waits until the Grafana instance of a stack answers. Every 5 seconds unless told otherwise, the API is asked for the
     * stack and the instance, without the token, for its health. If it does not answer at first, or is paused later, it
     * is woken up. The wait ends at once with a {@link io.github.gcom4j.client.error.UnreachableGoalException} if the
     * stack is being deleted, and with a {@link io.github.gcom4j.client.error.NotFoundException} if there is none.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param options how long to wait and how often to look
     * @return the stack as it was at the last look
     */
    public CompletableFuture<Stack> stackReady(String stackIdOrSlug, WaitOptions options) {
        StackReadiness readiness = new StackReadiness(stacks, health, stackIdOrSlug);
        return poll(Operation.GET_STACK, readiness.goal(), options, INTERVAL)
                .until(readiness::look, AsyncWaiters::mayPass);
    }

    /**
     * Waits until a stack is deleted. Its status is asked for every 5 seconds unless told otherwise.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param options how long to wait and how often to look
     * @return completes when the stack has the status deleted or is not found
     */
    public CompletableFuture<Void> stackGone(String stackIdOrSlug, WaitOptions options) {
        CompletableFuture<String> gone = poll(
                        Operation.GET_STACK, "stack " + stackIdOrSlug + " to be gone", options, INTERVAL)
                .until(
                        () -> Futures.map(Missing.asEmpty(stacks.get(stackIdOrSlug)), AsyncWaiters::gone),
                        AsyncWaiters::mayPass);
        return Futures.then(gone, done -> CompletableFuture.completedFuture(null));
    }

    private static Observation<String> gone(Optional<Stack> found) {
        Optional<StackStatus> status = found.flatMap(Stack::status);
        return found.isEmpty() || status.equals(Optional.of(StackStatus.DELETED))
                ? Observation.reached("gone")
                : Observation.notYet("status " + status.map(StackStatus::value).orElse("unknown"));
    }

    /**
     * Waits until the API accepts a token. The tokens of the region are asked for with it, every 10 seconds unless told
     * otherwise; a refusal for want of a scope shows that the token works. It says nothing about metrics, logs and traces,
     * where a new token can take up to 10 minutes more.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param token the token to try
     * @param options how long to wait and how often to look
     * @return completes when the token is accepted
     */
    public CompletableFuture<Void> tokenUsable(CharSequence region, Credentials token, WaitOptions options) {
        Queries.ListTokens query = Queries.ListTokens.builder()
                .region(RegionSlug.of(region).toString())
                .pageSize(1)
                .build();
        TokenAsyncService asItself = tokens.apply(token);
        CompletableFuture<Boolean> usable = poll(
                        Operation.LIST_TOKENS, "the token to be usable", options, TOKEN_INTERVAL)
                .until(
                        () -> Futures.recover(
                                Futures.map(asItself.list(query).page(), page -> Observation.reached(true)),
                                AsyncWaiters::accepted),
                        failure -> failure instanceof InvalidCredentialsException || mayPass(failure));
        return Futures.then(usable, done -> CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<Observation<Boolean>> accepted(Throwable failure) {
        return failure instanceof MissingScopeException || failure instanceof ForbiddenException
                ? CompletableFuture.completedFuture(Observation.reached(true))
                : CompletableFuture.failedFuture(failure);
    }

    private static boolean mayPass(Throwable failure) {
        // A gateway can put a page of its own in the place of the answer.
        return failure instanceof UndecodableResponseException
                || (failure instanceof GcomException known && known.isRetryable());
    }

    private Poll poll(Operation operation, String goal, WaitOptions options, Duration interval) {
        return Poll.of(scheduler, operation, goal, options, interval);
    }
}
