package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import io.github.gcom4j.client.provisioning.Ensured;
import io.github.gcom4j.client.provisioning.Outcome;
import io.github.gcom4j.client.provisioning.Planned;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing of a declaration, with what it takes to plan it, to bring it about and to refer to it.
 *
 * @param declaration says what it should be
 * @param name names it
 * @param ensure brings it about
 * @param plan tells what that would take
 * @param id tells the id of what there is
 */
record DeclaredThing<D, T>(
        Function<KnownIds, D> declaration,
        Function<D, String> name,
        BiFunction<AsyncProvisioner, D, CompletableFuture<Ensured<T>>> ensure,
        BiFunction<AsyncProvisioner, D, CompletableFuture<Planned<T>>> plan,
        Function<T, String> id) {
    /** Finds out whether it can be declared after what was declared before it. */
    void check(KnownIds ids) {
        ids.declare(name.apply(declaration.apply(ids)));
    }

    CompletableFuture<CompletedStep> ensured(AsyncProvisioner provisioner, KnownIds ids) {
        D declared = declaration.apply(ids);
        String thing = name.apply(declared);
        return Futures.map(ensure.apply(provisioner, declared), result -> {
            ids.put(thing, id.apply(result.value()));
            return new CompletedStep(thing, result);
        });
    }

    CompletableFuture<PlannedStep> planned(AsyncProvisioner provisioner, KnownIds ids) {
        D declared = declaration.apply(ids);
        String thing = name.apply(declared);
        CompletableFuture<PlannedStep> planned = Futures.map(plan.apply(provisioner, declared), step -> {
            step.actual().ifPresent(actual -> ids.put(thing, id.apply(actual)));
            return new PlannedStep(thing, step.outcome(), step.changes(), Optional.empty());
        });
        return Futures.recover(planned, failure -> unreachable(thing, failure));
    }

    private static CompletableFuture<PlannedStep> unreachable(String thing, Throwable failure) {
        return failure instanceof IllegalStateException
                ? CompletableFuture.completedFuture(new PlannedStep(
                        thing, Outcome.UNCHANGED, Set.of(), Optional.of(String.valueOf(failure.getMessage()))))
                : CompletableFuture.failedFuture(failure);
    }
}
