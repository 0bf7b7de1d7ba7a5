package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.StackApiAsync;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.internal.Missing;
import io.github.gcom4j.client.internal.UnknownOutcome;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.DataSource;
import io.github.gcom4j.model.DataSourceList;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackConnections;
import io.github.gcom4j.model.StackPage;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Stacks, each a Grafana instance with its hosted metrics, logs, traces and alerts.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class StackAsyncService {
    private final StackApiAsync api;

    StackAsyncService(StackApiAsync api) {
        this.api = api;
    }

    /**
     * Lists the stacks of an organization.
     *
     * <p>Required scope: {@code stacks:read}.
     *
     * @param orgSlug the slug of the organization
     * @return all stacks, in one request
     */
    public CompletableFuture<List<Stack>> list(String orgSlug) {
        return Futures.map(api.listStacks(orgSlug), StackPage::items);
    }

    /**
     * Creates a stack. It is not ready when this returns: its status is active at once and says nothing about that.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param request the stack; its slug must be free
     * @return the stack as created
     */
    public CompletableFuture<Stack> create(CreateStackRequest request) {
        return api.createStack(request);
    }

    /**
     * Creates a stack. If the answer gets lost, so that nobody knows whether it was created, the stack is looked up by
     * its slug rather than created again.
     *
     * <p>Required scopes: {@code stacks:write} and {@code stacks:read} and {@code stack-config:read}.
     *
     * @param request the stack; its slug must be free
     * @return the stack as created or found
     */
    public CompletableFuture<Stack> createOrFind(CreateStackRequest request) {
        return UnknownOutcome.resolve(create(request), () -> findBySlug(request.slug()));
    }

    /**
     * Gets a stack. A deleted one is still found by its id.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack
     */
    public CompletableFuture<Stack> get(String stackIdOrSlug) {
        return api.getStack(stackIdOrSlug);
    }

    /**
     * Finds the stack of a slug.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read}.
     *
     * @param slug the slug of the stack
     * @return the stack, empty if there is none or it is deleted
     */
    public CompletableFuture<Optional<Stack>> findBySlug(String slug) {
        return Futures.map(
                Missing.asEmpty(get(slug)),
                found -> found.filter(stack -> !stack.status().equals(Optional.of(StackStatus.DELETED))));
    }

    /**
     * Changes what the request holds.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the changes
     * @return the stack as changed
     */
    public CompletableFuture<Stack> update(String stackIdOrSlug, UpdateStackRequest request) {
        return api.updateStack(stackIdOrSlug, request);
    }

    /**
     * Changes the name, description, labels or delete protection of a stack as it is now.
     *
     * <p>It is read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written. Properties this version does not know stay as they are.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read} and {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param change returns the stack as it should be
     * @return the stack as changed
     */
    public CompletableFuture<Stack> update(String stackIdOrSlug, UnaryOperator<Stack> change) {
        return Futures.then(get(stackIdOrSlug), before -> {
            Stack after = change.apply(before);
            return StackChanges.between(before, after)
                    .map(request -> update(stackIdOrSlug, request))
                    .orElseGet(() -> CompletableFuture.completedFuture(before));
        });
    }

    /**
     * Adds a label to a stack, or gives it another value.
     *
     * <p>Labels are read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read} and {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param key the key
     * @param value the value
     * @return the stack as changed
     */
    public CompletableFuture<Stack> setLabel(String stackIdOrSlug, String key, String value) {
        return update(stackIdOrSlug, stack -> stack.toBuilder()
                .labels(Labels.with(stack.labels(), key, value))
                .build());
    }

    /**
     * Removes a label from a stack, if it has it.
     *
     * <p>Labels are read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read} and {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param key the key
     * @return the stack as changed
     */
    public CompletableFuture<Stack> removeLabel(String stackIdOrSlug, String key) {
        return update(stackIdOrSlug, stack -> stack.toBuilder()
                .labels(Labels.without(stack.labels(), key))
                .build());
    }

    /**
     * Gives a stack these labels and no others.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param labels the labels, empty to remove all
     * @return the stack as changed
     */
    public CompletableFuture<Stack> replaceLabels(String stackIdOrSlug, Map<String, String> labels) {
        return update(
                stackIdOrSlug,
                UpdateStackRequest.builder().labels(Patch.set(labels)).build());
    }

    /**
     * Protects a stack from being deleted.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as changed
     */
    public CompletableFuture<Stack> protect(String stackIdOrSlug) {
        return update(
                stackIdOrSlug,
                UpdateStackRequest.builder().deleteProtection(true).build());
    }

    /**
     * Allows a stack to be deleted again.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as changed
     */
    public CompletableFuture<Stack> unprotect(String stackIdOrSlug) {
        return update(
                stackIdOrSlug,
                UpdateStackRequest.builder().deleteProtection(false).build());
    }

    /**
     * Deletes a stack, with all its data.
     *
     * <p>Required scope: {@code stacks:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as it was last, empty where the answer does not say; the stack is deleted all the same
     */
    public CompletableFuture<Optional<Stack>> delete(String stackIdOrSlug) {
        return Futures.map(api.deleteStack(stackIdOrSlug), Optional::ofNullable);
    }

    /**
     * Deletes a stack, with all its data, unless it is gone already.
     *
     * <p>Required scope: {@code stacks:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return true if it was there
     */
    public CompletableFuture<Boolean> deleteIfExists(String stackIdOrSlug) {
        return Missing.asFalse(delete(stackIdOrSlug));
    }

    /**
     * Restarts the Grafana instance of a stack.
     *
     * <p>No source names the scope it requires.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return what the API answers, which is true
     */
    public CompletableFuture<Boolean> restart(String stackIdOrSlug) {
        return api.restartStack(stackIdOrSlug);
    }

    /**
     * Creates a key for the HTTP API of the stack's Grafana instance. Its secret is in the answer and can never be read
     * again.
     *
     * <p>No source names the scope it requires.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the key
     * @return the key with its secret
     */
    public CompletableFuture<GrafanaApiKey> createGrafanaApiKey(
            String stackIdOrSlug, CreateGrafanaApiKeyRequest request) {
        return api.createGrafanaApiKey(stackIdOrSlug, request);
    }

    /**
     * Lists the data sources of the stack's Grafana instance.
     *
     * <p>No source names the scope it requires.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return all data sources, in one request
     */
    public CompletableFuture<List<DataSource>> listDataSources(String stackIdOrSlug) {
        return Futures.map(api.listDataSources(stackIdOrSlug), DataSourceList::items);
    }

    /**
     * Gets the addresses under which a stack is reached. A new stack may have none for up to two minutes.
     *
     * <p>Required scope: {@code stacks:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the addresses
     */
    public CompletableFuture<StackConnections> connections(String stackIdOrSlug) {
        return api.getStackConnections(stackIdOrSlug);
    }
}
