package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.api.PluginsApi;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.List;

/** Plugins installed on the Grafana instance of a stack. Changes to one stack must not run in parallel. */
public final class PluginService {
    private final PluginsApi api;

    PluginService(PluginsApi api) {
        this.api = api;
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
        return api.addPlugin(stackIdOrSlug, request);
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
        return api.updatePlugin(stackIdOrSlug, pluginSlug, request);
    }

    /**
     * Removes an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin as it was last
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Plugin delete(String stackIdOrSlug, String pluginSlug) {
        return api.deletePlugin(stackIdOrSlug, pluginSlug);
    }
}
