package io.github.gcom4j.client.provisioning;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What is declared of one thing, and how the service is asked for it. */
interface DeclaredState<T> {
    /** Reads the thing, empty if there is none. */
    CompletableFuture<Optional<T>> find();

    /** Creates the thing, which was missing just before. */
    CompletableFuture<T> create();

    /**
     * Compares what there is with what is declared.
     *
     * @throws IllegalStateException if no update can bring it about
     */
    Change<T> compare(T actual);

    /** Looks for a reason why what is missing cannot be created. */
    default CompletableFuture<Optional<String>> obstacle() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /**
     * An update.
     *
     * @param names the properties that differ, empty if there is nothing to write
     * @param write sends the update
     */
    record Change<T>(Set<String> names, Supplier<CompletableFuture<T>> write) {}
}
