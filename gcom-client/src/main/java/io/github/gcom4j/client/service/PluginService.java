package io.github.gcom4j.client.service;

import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.Optional;

/**
 * Plugins installed on the Grafana instance of a stack. The API refuses changes to one stack in parallel, so those made
 * through one client and its views wait for each other.
 *
 * <p>A change <em>when free</em> is attempted until the stack allows it: by default every 10 seconds while
 * another change keeps it busy, and after failures that allow a retry; any other failure ends it at once. It fails with a
 * {@link io.github.gcom4j.client.error.WaitTimeoutException} if the time is up.
 */
public interface PluginService extends PluginOperations {
    /**
     * Installs a plugin as soon as the stack allows it. It requires the scope of {@link #add(String, AddPluginRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the plugin and its version
     * @param options how long to wait and how often to try
     * @return the plugin as installed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Plugin addWhenFree(String stackIdOrSlug, AddPluginRequest request, WaitOptions options);

    /** Does what {@link #addWhenFree(String, AddPluginRequest, WaitOptions)} does, for a stack by its id. */
    default Plugin addWhenFree(long stackId, AddPluginRequest request, WaitOptions options) {
        return addWhenFree(Long.toString(stackId), request, options);
    }

    /**
     * Finds an installed plugin. It requires the scope of {@link #get(String, String)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin, empty if it is not installed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Optional<Plugin> find(String stackIdOrSlug, String pluginSlug);

    /** Does what {@link #find(String, String)} does, for a stack by its id. */
    default Optional<Plugin> find(long stackId, String pluginSlug) {
        return find(Long.toString(stackId), pluginSlug);
    }

    /**
     * Changes the version of an installed plugin as soon as the stack allows it. It requires the scope of {@link
     * #update(String, String, UpdatePluginRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @param request the version
     * @param options how long to wait and how often to try
     * @return the plugin as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Plugin updateWhenFree(String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request, WaitOptions options);

    /** Does what {@link #updateWhenFree(String, String, UpdatePluginRequest, WaitOptions)} does, for a stack by its id. */
    default Plugin updateWhenFree(long stackId, String pluginSlug, UpdatePluginRequest request, WaitOptions options) {
        return updateWhenFree(Long.toString(stackId), pluginSlug, request, options);
    }

    /**
     * Removes an installed plugin as soon as the stack allows it. It requires the scope of {@link #delete(String,
     * String)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @param options how long to wait and how often to try
     * @return the plugin as it was last, empty if the answer does not show it
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Optional<Plugin> deleteWhenFree(String stackIdOrSlug, String pluginSlug, WaitOptions options);

    /** Does what {@link #deleteWhenFree(String, String, WaitOptions)} does, for a stack by its id. */
    default Optional<Plugin> deleteWhenFree(long stackId, String pluginSlug, WaitOptions options) {
        return deleteWhenFree(Long.toString(stackId), pluginSlug, options);
    }
}
