package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.published.ServiceAccountAsyncService;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.PublishedQueries;
import io.github.gcom4j.model.published.ServiceAccount;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The declared state of a service account of a stack. Its name identifies it; the API can change nothing of it. */
record ServiceAccountState(
        ServiceAccountAsyncService accounts,
        Supplier<UnknownOutcome> outcome,
        String stackIdOrSlug,
        CreateServiceAccountRequest declared)
        implements DeclaredState<ServiceAccount> {
    @Override
    public CompletableFuture<Optional<ServiceAccount>> find() {
        PublishedQueries.ListServiceAccounts query = PublishedQueries.ListServiceAccounts.builder()
                .query(declared.name())
                .build();
        // A stack that is not there has none.
        return Futures.map(
                Missing.asEmpty(Futures.then(
                        accounts.list(stackIdOrSlug, query).findFirst(account -> account.name()
                                .filter(declared.name()::equals)
                                .isPresent()),
                        this::whole)),
                found -> found.flatMap(account -> account));
    }

    // A list promises no more than ids and names.
    private CompletableFuture<Optional<ServiceAccount>> whole(Optional<ServiceAccount> listed) {
        return listed.map(
                        account -> Futures.map(accounts.get(stackIdOrSlug, String.valueOf(account.id())), Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    @Override
    public CompletableFuture<ServiceAccount> create() {
        // The API does not tell when it was created.
        return outcome.get()
                .resolve(() -> accounts.create(stackIdOrSlug, declared), this::find, account -> Optional.empty());
    }

    @Override
    public Change<ServiceAccount> compare(ServiceAccount actual) {
        String thing = "service account " + declared.name() + " of stack " + stackIdOrSlug;
        Differences.requireSame(thing, "role", Optional.of(declared.role()), actual.role());
        Differences.requireSame(
                thing,
                "isDisabled",
                declared.isDisabled().map(String::valueOf),
                actual.isDisabled().map(String::valueOf));
        return new Change<>(Set.of(), () -> CompletableFuture.completedFuture(actual));
    }
}
