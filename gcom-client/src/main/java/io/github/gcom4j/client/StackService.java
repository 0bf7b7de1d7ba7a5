package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.api.StacksApi;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.DataSource;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackConnections;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.List;

/** Stacks, each a Grafana instance with its hosted metrics, logs, traces and alerts. */
public final class StackService {
    private final StacksApi api;

    StackService(StacksApi api) {
        this.api = api;
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
     * Deletes a stack, with all its data.
     *
     * <p>Required scope: {@code stacks:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return the stack as it was last
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Stack delete(String stackIdOrSlug) {
        return api.deleteStack(stackIdOrSlug);
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
     * Creates a key for the HTTP API of the stack's Grafana instance. Its secret is in the answer and can never be read again.
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
