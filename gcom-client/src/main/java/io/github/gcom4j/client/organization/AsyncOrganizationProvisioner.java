package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.internal.async.AsyncLoop;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** What {@link OrganizationProvisioner} does, without blocking. */
public final class AsyncOrganizationProvisioner {
    private final AsyncProvisioner provisioner;

    AsyncOrganizationProvisioner(GcomAsyncClient client) {
        this.provisioner = AsyncProvisioner.of(client);
    }

    /**
     * Works through a client.
     *
     * @param client the client, which stays open
     * @return the provisioner
     */
    public static AsyncOrganizationProvisioner of(GcomClient client) {
        return new AsyncOrganizationProvisioner(
                Objects.requireNonNull(client, "client must not be null").async());
    }

    /** Does what {@link OrganizationProvisioner#plan} does, without blocking. */
    public CompletableFuture<OrganizationPlan> plan(Organization declared) {
        KnownIds ids = checked(declared);
        return Futures.map(each(declared, thing -> thing.planned(provisioner, ids), step -> {}), OrganizationPlan::new);
    }

    /** Does what {@link OrganizationProvisioner#ensure} does, without blocking. */
    public CompletableFuture<List<CompletedStep>> ensure(Organization declared, Consumer<CompletedStep> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        KnownIds ids = checked(declared);
        return each(declared, thing -> thing.ensured(provisioner, ids), listener);
    }

    // Before anything is sent: what failed halfway would be half done.
    private static KnownIds checked(Organization declared) {
        KnownIds ids = new KnownIds();
        Objects.requireNonNull(declared, "declared must not be null").things().forEach(thing -> thing.check(ids));
        return ids;
    }

    private static <S> CompletableFuture<List<S>> each(
            Organization declared, Function<DeclaredThing<?, ?>, CompletableFuture<S>> step, Consumer<S> listener) {
        List<DeclaredThing<?, ?>> things = declared.things();
        List<S> done = new ArrayList<>();
        CompletableFuture<Integer> all = AsyncLoop.until(
                0,
                number -> number == things.size(),
                number -> Futures.map(step.apply(things.get(number)), result -> {
                    done.add(result);
                    listener.accept(result);
                    return number + 1;
                }));
        return Futures.map(all, number -> List.copyOf(done));
    }
}
