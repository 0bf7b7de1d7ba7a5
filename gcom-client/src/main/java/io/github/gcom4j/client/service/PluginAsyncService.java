package io.github.gcom4j.client.service;

import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What {@link PluginService} does, without blocking. */
public interface PluginAsyncService extends PluginAsyncOperations {
    /** Does what {@link PluginService#addWhenFree} does, without blocking. */
    CompletableFuture<Plugin> addWhenFree(String stackIdOrSlug, AddPluginRequest request, WaitOptions options);

    /** Does what {@link #addWhenFree(String, AddPluginRequest, WaitOptions)} does, for a stack by its id. */
    default CompletableFuture<Plugin> addWhenFree(long stackId, AddPluginRequest request, WaitOptions options) {
        return addWhenFree(Long.toString(stackId), request, options);
    }

    /** Does what {@link PluginService#find} does, without blocking. */
    CompletableFuture<Optional<Plugin>> find(String stackIdOrSlug, String pluginSlug);

    /** Does what {@link #find(String, String)} does, for a stack by its id. */
    default CompletableFuture<Optional<Plugin>> find(long stackId, String pluginSlug) {
        return find(Long.toString(stackId), pluginSlug);
    }

    /** Does what {@link PluginService#updateWhenFree} does, without blocking. */
    CompletableFuture<Plugin> updateWhenFree(
            String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request, WaitOptions options);

    /** Does what {@link #updateWhenFree(String, String, UpdatePluginRequest, WaitOptions)} does, for a stack by its id. */
    default CompletableFuture<Plugin> updateWhenFree(
            long stackId, String pluginSlug, UpdatePluginRequest request, WaitOptions options) {
        return updateWhenFree(Long.toString(stackId), pluginSlug, request, options);
    }

    /** Does what {@link PluginService#deleteWhenFree} does, without blocking. */
    CompletableFuture<Optional<Plugin>> deleteWhenFree(String stackIdOrSlug, String pluginSlug, WaitOptions options);

    /** Does what {@link #deleteWhenFree(String, String, WaitOptions)} does, for a stack by its id. */
    default CompletableFuture<Optional<Plugin>> deleteWhenFree(long stackId, String pluginSlug, WaitOptions options) {
        return deleteWhenFree(Long.toString(stackId), pluginSlug, options);
    }
}
