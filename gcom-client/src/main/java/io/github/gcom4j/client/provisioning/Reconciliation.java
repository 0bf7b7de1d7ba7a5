package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.internal.async.Futures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The steps that all kinds of things share: read, then create what is missing or change what differs. */
record Reconciliation<T>(DeclaredState<T> declared) {
    /** Brings it about. */
    CompletableFuture<Ensured<T>> ensured() {
        return Futures.then(
                declared.find(), found -> found.map(this::changeUnlessGone).orElseGet(this::createUnlessTaken));
    }

    /** Tells what would be done. */
    CompletableFuture<Planned<T>> planned() {
        return Futures.then(declared.find(), found -> found.map(actual -> CompletableFuture.completedFuture(
                        Planned.of(actual, declared.compare(actual).names())))
                .orElseGet(() -> Futures.map(declared.obstacle(), Reconciliation::creation)));
    }

    private static <T> Planned<T> creation(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        return Planned.creation();
    }

    private CompletableFuture<Ensured<T>> change(T actual) {
        DeclaredState.Change<T> change = declared.compare(actual);
        return change.names().isEmpty()
                ? CompletableFuture.completedFuture(Ensured.unchanged(actual))
                : Futures.map(change.write().get(), updated -> Ensured.changed(updated, change.names()));
    }

    // Someone else may have deleted it since it was read.
    private CompletableFuture<Ensured<T>> changeUnlessGone(T found) {
        return Futures.recover(
                change(found),
                failure -> failure instanceof NotFoundException
                        ? createUnlessTaken()
                        : CompletableFuture.failedFuture(failure));
    }

    // Someone else may have created it since it was read. A conflict over something that is not ours stays a failure.
    private CompletableFuture<Ensured<T>> createUnlessTaken() {
        return Futures.recover(
                Futures.map(declared.create(), Ensured::created),
                failure -> failure.getClass() == ConflictException.class
                        ? Futures.then(declared.find(), found -> found.map(this::change)
                                .orElseGet(() -> refused(failure)))
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Ensured<T>> refused(Throwable conflict) {
        return Futures.then(
                declared.obstacle(),
                obstacle -> CompletableFuture.failedFuture(
                        obstacle.<Throwable>map(reason -> new IllegalStateException(reason, conflict))
                                .orElse(conflict)));
    }
}
