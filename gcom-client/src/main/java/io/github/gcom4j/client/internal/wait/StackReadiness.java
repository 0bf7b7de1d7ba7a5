package io.github.gcom4j.client.internal.wait;

import io.github.gcom4j.client.error.UnreachableGoalException;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.async.Observation;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Checks whether a stack answers. One that does not is woken up, at first, now and then, and whenever it is paused again. */
final class StackReadiness {
    private static final Set<StackStatus> OVER = Set.of(StackStatus.DELETING, StackStatus.DELETED);

    private static final int POLLS_BETWEEN_WAKES = 6;

    private final StackAsyncService stacks;
    private final StackHealth health;
    private final String stackIdOrSlug;
    private int polls;
    private boolean paused;

    StackReadiness(StackAsyncService stacks, StackHealth health, String stackIdOrSlug) {
        this.stacks = stacks;
        this.health = health;
        this.stackIdOrSlug = stackIdOrSlug;
    }

    String goal() {
        return "stack " + stackIdOrSlug + " to be ready";
    }

    CompletableFuture<Observation<Stack>> poll() {
        return Futures.then(stacks.get(stackIdOrSlug), stack -> {
            stack.status().filter(OVER::contains).ifPresent(status -> {
                throw new UnreachableGoalException(Operation.GET_STACK, goal(), "its status is " + status.value());
            });
            StackHealth.problem(url(stack)).ifPresent(problem -> {
                throw new UnreachableGoalException(Operation.GET_STACK, goal(), problem);
            });
            return Futures.then(health.check(url(stack)), verdict -> seen(stack, verdict));
        });
    }

    private CompletableFuture<Observation<Stack>> seen(Stack stack, String verdict) {
        if (verdict.equals(StackHealth.READY)) {
            return CompletableFuture.completedFuture(Observation.reached(stack));
        }
        boolean wasPaused = paused;
        paused = stack.status().equals(Optional.of(StackStatus.PAUSED));
        // A wake-up can get lost: it is repeated now and then.
        boolean wake = polls % POLLS_BETWEEN_WAKES == 0 || (paused && !wasPaused);
        polls++;
        return Futures.map(
                wake ? health.wake(url(stack)) : CompletableFuture.completedFuture(null),
                done -> Observation.notYet(verdict));
    }

    private static String url(Stack stack) {
        return stack.url().filter(known -> !known.isBlank()).orElse("https://" + stack.slug() + ".grafana.net");
    }
}
