package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.internal.Blocking;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.DataSource;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackConnections;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stacks, each a Grafana instance with its hosted metrics, logs, traces and alerts.
 */
public final class StackService {
    private final StackApi api;
    private final StackAsyncService async;

    StackService(StackApi api, StackAsyncService async) {
        this.api = api;
        this.async = async;
    }

    /**
     * Lists the stacks of an organization.
     *
     * <p>Required scope: {@code stacks:read}.
     *
     * @param orgSlug the slug of the organization
     * @return all stacks, in one request
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public List<Stack> list(String orgSlug) {
        return api.listStacks(orgSlug).items();
    }

    /**
     * Creates a stack. It is not ready when this returns: its status is active at once and says nothing about that.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param request the stack; its slug must be free
     * @return the stack as created
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack create(CreateStackRequest request) {
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
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack createOrFind(CreateStackRequest request) {
        return Blocking.await(Operation.CREATE_STACK, async.createOrFind(request));
    }

    /**
     * Gets a stack. A deleted one is still found by its id.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack get(String stackIdOrSlug) {
        return api.getStack(stackIdOrSlug);
    }

    /**
     * Finds the stack of a slug.
     *
     * <p>Required scopes: {@code stacks:read} and {@code stack-config:read}.
     *
     * @param slug the slug of the stack
     * @return the stack, empty if there is none or it is deleted
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<Stack> findBySlug(String slug) {
        return Blocking.await(Operation.GET_STACK, async.findBySlug(slug));
    }

    /**
     * Changes what the request holds.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the changes
     * @return the stack as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack update(String stackIdOrSlug, UpdateStackRequest request) {
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
     * @throws IllegalArgumentException if the change cannot be carried by an update or breaks a limit of the API
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack update(String stackIdOrSlug, UnaryOperator<Stack> change) {
        return Blocking.await(Operation.UPDATE_STACK, async.update(stackIdOrSlug, change));
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
     * @throws IllegalArgumentException if a label breaks a limit of the API or there are more than ten
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack setLabel(String stackIdOrSlug, String key, String value) {
        return Blocking.await(Operation.UPDATE_STACK, async.setLabel(stackIdOrSlug, key, value));
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
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack removeLabel(String stackIdOrSlug, String key) {
        return Blocking.await(Operation.UPDATE_STACK, async.removeLabel(stackIdOrSlug, key));
    }

    /**
     * Gives a stack these labels and no others.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param labels the labels, empty to remove all
     * @return the stack as changed
     * @throws IllegalArgumentException if a label breaks a limit of the API or there are more than ten
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack replaceLabels(String stackIdOrSlug, Map<String, String> labels) {
        return Blocking.await(Operation.UPDATE_STACK, async.replaceLabels(stackIdOrSlug, labels));
    }

    /**
     * Protects a stack from being deleted.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack protect(String stackIdOrSlug) {
        return Blocking.await(Operation.UPDATE_STACK, async.protect(stackIdOrSlug));
    }

    /**
     * Allows a stack to be deleted again.
     *
     * <p>Required scope: {@code stacks:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack unprotect(String stackIdOrSlug) {
        return Blocking.await(Operation.UPDATE_STACK, async.unprotect(stackIdOrSlug));
    }

    /**
     * Deletes a stack, with all its data.
     *
     * <p>Required scope: {@code stacks:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as it was last, empty where the answer does not say; the stack is deleted all the same
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<Stack> delete(String stackIdOrSlug) {
        return Optional.ofNullable(api.deleteStack(stackIdOrSlug));
    }

    /**
     * Deletes a stack, with all its data, unless it is gone already.
     *
     * <p>Required scope: {@code stacks:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return true if it was there
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public boolean deleteIfExists(String stackIdOrSlug) {
        return Blocking.await(Operation.DELETE_STACK, async.deleteIfExists(stackIdOrSlug));
    }

    /**
     * Restarts the Grafana instance of a stack.
     *
     * <p>No source names the scope it requires.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return what the API answers, which is true
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public boolean restart(String stackIdOrSlug) {
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
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public GrafanaApiKey createGrafanaApiKey(String stackIdOrSlug, CreateGrafanaApiKeyRequest request) {
        return api.createGrafanaApiKey(stackIdOrSlug, request);
    }

    /**
     * Lists the data sources of the stack's Grafana instance.
     *
     * <p>No source names the scope it requires.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return all data sources, in one request
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public List<DataSource> listDataSources(String stackIdOrSlug) {
        return api.listDataSources(stackIdOrSlug).items();
    }

    /**
     * Gets the addresses under which a stack is reached. A new stack may have none for up to two minutes.
     *
     * <p>Required scope: {@code stacks:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the addresses
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public StackConnections connections(String stackIdOrSlug) {
        return api.getStackConnections(stackIdOrSlug);
    }
}
