package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.PluginApi;
import io.github.gcom4j.client.internal.Blocking;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.List;
import java.util.Optional;

/**
 * Plugins installed on the Grafana instance of a stack. The API refuses changes to one stack in parallel, so those made
 * through one client and its views wait for each other.
 */
public final class PluginService {
    private final PluginApi api;
    private final PluginAsyncService async;

    PluginService(PluginApi api, PluginAsyncService async) {
        this.api = api;
        this.async = async;
    }

    /**
     * Lists the plugins of a stack.
     *
     * <p>Required scope: {@code stack-plugins:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return all plugins, in one request
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public List<Plugin> list(String stackIdOrSlug) {
        return api.listPlugins(stackIdOrSlug).items();
    }

    /**
     * Installs a plugin.
     *
     * <p>Required scope: {@code stack-plugins:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the plugin and its version
     * @return the plugin as installed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Plugin add(String stackIdOrSlug, AddPluginRequest request) {
        return Blocking.await(Operation.ADD_PLUGIN, async.add(stackIdOrSlug, request));
    }

    /**
     * Installs a plugin as soon as the stack allows it.
     *
     * <p>The stack may be busy with another change: it is tried again, every 10 seconds unless told otherwise, until it
     * is free. So are failures that a retry is allowed after; any other ends it at once. It fails with a {@link
     * io.github.gcom4j.client.error.WaitTimeoutException} if the time is up.
     *
     * <p>Required scope: {@code stack-plugins:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the plugin and its version
     * @param options how long to wait and how often to try
     * @return the plugin as installed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Plugin addWhenFree(String stackIdOrSlug, AddPluginRequest request, WaitOptions options) {
        return Blocking.await(Operation.ADD_PLUGIN, async.addWhenFree(stackIdOrSlug, request, options));
    }

    /**
     * Gets an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Plugin get(String stackIdOrSlug, String pluginSlug) {
        return api.getPlugin(stackIdOrSlug, pluginSlug);
    }

    /**
     * Finds an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin, empty if it is not installed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<Plugin> find(String stackIdOrSlug, String pluginSlug) {
        return Blocking.await(Operation.GET_PLUGIN, async.find(stackIdOrSlug, pluginSlug));
    }

    /**
     * Changes the version of an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @param request the version
     * @return the plugin as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Plugin update(String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request) {
        return Blocking.await(Operation.UPDATE_PLUGIN, async.update(stackIdOrSlug, pluginSlug, request));
    }

    /**
     * Changes the version of an installed plugin as soon as the stack allows it.
     *
     * <p>The stack may be busy with another change: it is tried again, every 10 seconds unless told otherwise, until it
     * is free. So are failures that a retry is allowed after; any other ends it at once. It fails with a {@link
     * io.github.gcom4j.client.error.WaitTimeoutException} if the time is up.
     *
     * <p>Required scope: {@code stack-plugins:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @param request the version
     * @param options how long to wait and how often to try
     * @return the plugin as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Plugin updateWhenFree(
            String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request, WaitOptions options) {
        return Blocking.await(
                Operation.UPDATE_PLUGIN, async.updateWhenFree(stackIdOrSlug, pluginSlug, request, options));
    }

    /**
     * Removes an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin as it was last, empty where the answer does not say; it is removed all the same
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<Plugin> delete(String stackIdOrSlug, String pluginSlug) {
        return Blocking.await(Operation.DELETE_PLUGIN, async.delete(stackIdOrSlug, pluginSlug));
    }

    /**
     * Removes an installed plugin as soon as the stack allows it.
     *
     * <p>The stack may be busy with another change: it is tried again, every 10 seconds unless told otherwise, until it
     * is free. So are failures that a retry is allowed after; any other ends it at once. It fails with a {@link
     * io.github.gcom4j.client.error.WaitTimeoutException} if the time is up.
     *
     * <p>Required scope: {@code stack-plugins:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @param options how long to wait and how often to try
     * @return the plugin as it was last, empty where the answer does not say; it is removed all the same
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Optional<Plugin> deleteWhenFree(String stackIdOrSlug, String pluginSlug, WaitOptions options) {
        return Blocking.await(Operation.DELETE_PLUGIN, async.deleteWhenFree(stackIdOrSlug, pluginSlug, options));
    }

    /**
     * Removes a plugin unless it is gone already.
     *
     * <p>Required scope: {@code stack-plugins:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return true if it was there
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public boolean deleteIfExists(String stackIdOrSlug, String pluginSlug) {
        return Blocking.await(Operation.DELETE_PLUGIN, async.deleteIfExists(stackIdOrSlug, pluginSlug));
    }
}
