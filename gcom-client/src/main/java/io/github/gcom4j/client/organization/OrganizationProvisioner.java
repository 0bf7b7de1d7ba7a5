package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.Steps;
import io.github.gcom4j.model.Operation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings a whole {@link Organization} about: stacks, then their plugins and service accounts, then access policies,
 * then tokens, then members. Each thing goes
 * the way of {@link io.github.gcom4j.client.provisioning.Provisioner}: it is read, and written only where it differs.
 */
public final class OrganizationProvisioner {
    private final Steps steps = new Steps(CompletionThreads.POOL);
    private final GcomAsyncClient client;

    private OrganizationProvisioner(GcomAsyncClient client) {
        this.client = client;
    }

    /**
     * Works through a client.
     *
     * @param client the client, which stays open
     * @return the provisioner
     */
    public static OrganizationProvisioner of(GcomClient client) {
        return new OrganizationProvisioner(
                Objects.requireNonNull(client, "client must not be null").async());
    }

    /**
     * Tells what {@link #ensure} would do, and writes nothing. What cannot be reached is a problem of its step, so that
     * all of them are seen at once.
     *
     * @param declared what should be
     * @return the plan
     * @throws io.github.gcom4j.client.error.GcomException if a read fails
     * @throws IllegalArgumentException if something is declared twice or refers to what is not declared
     */
    public OrganizationPlan plan(Organization declared) {
        return run(Operation.GET_STACK, async -> async.plan(declared));
    }

    /**
     * Brings about what is declared. If a step fails, those before it stay done and those after it are not begun; called
     * again, it goes on from there.
     *
     * @param declared what should be
     * @param listener is told each step as soon as it is done; it should keep the secret of a created token, which nobody
     *     can read again. What it throws ends the work
     * @return all steps
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     * @throws IllegalStateException if a declared state cannot be reached
     * @throws IllegalArgumentException if something is declared twice or refers to what is not declared
     */
    public List<CompletedStep> ensure(Organization declared, Consumer<CompletedStep> listener) {
        return run(Operation.CREATE_STACK, async -> async.ensure(declared, listener));
    }

    private <T> T run(Operation operation, Function<AsyncOrganizationProvisioner, CompletableFuture<T>> work) {
        return steps.onCallersThread(operation, here -> work.apply(new AsyncOrganizationProvisioner(client.on(here))));
    }
}
