package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.internal.async.AsyncLoop;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.async.TimeBound;
import io.github.gcom4j.client.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds out whether a create was carried out whose answer got lost. It is never sent again for that. What a gateway gave up
 * may still be made, so it is looked up again and again, with longer and longer rests, until the time for a call has passed
 * since the create began.
 */
public final class UnknownOutcome {
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);
    private static final Duration SHORTEST_LOOKUP = Duration.ofSeconds(1);
    // Clocks differ, and some keep whole seconds only.
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final ServerTime serverTime;
    private final Instant began;
    private final Duration deadline;

    /**
     * Prepares for a create that begins now.
     *
     * @param scheduler the clock and the timer
     * @param serverTime the clock of the API
     * @param longest how long to look
     */
    public UnknownOutcome(Scheduler scheduler, ServerTime serverTime, Duration longest) {
        this.scheduler = scheduler;
        this.serverTime = serverTime;
        this.began = scheduler.now();
        this.deadline = scheduler.elapsed().plus(longest);
    }

    /**
     * Looks for what a create may have made. What was there long before the create is not taken for it.
     *
     * @param create starts the create
     * @param lookup looks the object up by its unique key
     * @param createdAt tells since when there is an object
     * @param <T> the type of the object
     * @return the object as created or as found; the failure of the create if it was a refusal or nothing is found
     */
    public <T> CompletableFuture<T> resolve(
            Supplier<CompletableFuture<T>> create,
            Supplier<CompletableFuture<Optional<T>>> lookup,
            Function<T, Optional<Instant>> createdAt) {
        return Futures.recover(
                Futures.caught(create),
                failure -> Futures.then(
                        find(failure, lookup), found -> found.filter(object -> isOurs(createdAt.apply(object)))
                                .map(CompletableFuture::completedFuture)
                                .orElseGet(() -> CompletableFuture.failedFuture(failure))));
    }

    /**
     * Creates what is worth nothing without the answer, such as a secret. If the answer gets lost, what was made is deleted
     * and created once more.
     *
     * @param create creates the object, under a key that was free just before
     * @param lookup looks the object up by that key
     * @param delete deletes it
     * @param <T> the type of the object as created
     * @param <F> the type of the object as found
     * @return the object as created; the failure of the create if it was a refusal or nothing is found
     */
    public <T, F> CompletableFuture<T> replace(
            Supplier<CompletableFuture<T>> create,
            Supplier<CompletableFuture<Optional<F>>> lookup,
            Function<F, CompletableFuture<Boolean>> delete) {
        return Futures.recover(
                Futures.caught(create),
                failure -> Futures.then(find(failure, lookup), lost -> lost.map(
                                found -> Futures.then(delete.apply(found), gone -> create.get()))
                        .orElseGet(() -> CompletableFuture.failedFuture(failure))));
    }

    /**
     * Tells whether a write may have been carried out although it failed.
     *
     * @param failure the failure of the write
     * @return true if the API did not clearly refuse
     */
    public static boolean isUnknown(Throwable failure) {
        return (failure instanceof ConnectionException connection && !connection.isUnsent())
                || failure instanceof RequestTimeoutException
                || failure instanceof UnavailableException
                || failure instanceof UndecodableResponseException;
    }

    private boolean isOurs(Optional<Instant> createdAt) {
        Instant earliest = serverTime.at(began).minus(TOLERANCE);
        return createdAt.filter(time -> time.isBefore(earliest)).isEmpty();
    }

    private <T> CompletableFuture<Optional<T>> find(
            Throwable failure, Supplier<CompletableFuture<Optional<T>>> lookup) {
        if (!isUnknown(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        Lookups<T> lookups = new Lookups<>(failure, lookup);
        return Futures.map(
                AsyncLoop.until(
                        Optional.<T>empty(), found -> lookups.over || found.isPresent(), found -> lookups.next()),
                found -> found);
    }

    private Duration left() {
        return deadline.minus(scheduler.elapsed());
    }

    /** The lookups after one failure, one after the other. */
    private final class Lookups<T> {
        private final Throwable failure;
        private final Supplier<CompletableFuture<Optional<T>>> lookup;
        private Duration rest = Duration.ZERO;
        private volatile boolean over;

        Lookups(Throwable failure, Supplier<CompletableFuture<Optional<T>>> lookup) {
            this.failure = failure;
            this.lookup = lookup;
        }

        CompletableFuture<Optional<T>> next() {
            if (rest.isZero()) {
                // The create may have taken all the time there was; the first lookup has its own.
                rest = FIRST_REST;
                return once(lookup.get());
            }
            Duration left = left();
            if (left.isNegative() || left.isZero()) {
                over = true;
                return CompletableFuture.completedFuture(Optional.empty());
            }
            Duration pause = shorter(rest, left);
            rest = shorter(rest.multipliedBy(2), LONGEST_REST);
            CompletableFuture<Void> rested =
                    TimeBound.within(pause.plus(SHORTEST_LOOKUP), scheduler.after(pause), () -> failure);
            return Futures.then(rested, now -> once(bounded(lookup.get())));
        }

        private CompletableFuture<Optional<T>> bounded(CompletableFuture<Optional<T>> found) {
            Duration left = left();
            return TimeBound.within(left.compareTo(SHORTEST_LOOKUP) < 0 ? SHORTEST_LOOKUP : left, found, () -> failure);
        }

        private CompletableFuture<Optional<T>> once(CompletableFuture<Optional<T>> found) {
            return Futures.recover(found, alsoFailed -> {
                // The later ones say no more.
                if (failure.getSuppressed().length == 0) {
                    Failures.addTo(failure, alsoFailed);
                }
                over = !(alsoFailed instanceof GcomException known && known.isRetryable());
                return CompletableFuture.completedFuture(Optional.empty());
            });
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
