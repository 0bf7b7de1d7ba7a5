package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.PluginApiAsync;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.internal.Missing;
import io.github.gcom4j.client.internal.RepeatSafety;
import io.github.gcom4j.client.internal.SerialQueue;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.PluginList;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Plugins installed on the Grafana instance of a stack. The API refuses changes to one stack in parallel, so those made
 * through one client and its views wait for each other.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class PluginAsyncService {
    private static final Duration BUSY_INTERVAL = Duration.ofSeconds(10);

    private final PluginApiAsync api;
    private final PluginApiAsync oneAttempt;
    private final Scheduler scheduler;
    private final SerialQueue queue;

    PluginAsyncService(PluginApiAsync api, PluginApiAsync oneAttempt, Scheduler scheduler, SerialQueue queue) {
        this.api = api;
        this.oneAttempt = oneAttempt;
        this.scheduler = scheduler;
        this.queue = queue;
    }

    /**
     * Lists the plugins of a stack.
     *
     * <p>Required scope: {@code stack-plugins:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @return all plugins, in one request
     */
    public CompletableFuture<List<Plugin>> list(String stackIdOrSlug) {
        return Futures.map(api.listPlugins(stackIdOrSlug), PluginList::items);
    }

    /**
     * Installs a plugin.
     *
     * <p>Required scope: {@code stack-plugins:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param request the plugin and its version
     * @return the plugin as installed
     */
    public CompletableFuture<Plugin> add(String stackIdOrSlug, AddPluginRequest request) {
        return queue.run(stackIdOrSlug, () -> api.addPlugin(stackIdOrSlug, request));
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
     */
    public CompletableFuture<Plugin> addWhenFree(String stackIdOrSlug, AddPluginRequest request, WaitOptions options) {
        return queue.run(
                stackIdOrSlug,
                () -> whenFree(Operation.ADD_PLUGIN, options, () -> oneAttempt.addPlugin(stackIdOrSlug, request)));
    }

    /**
     * Gets an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:read}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin
     */
    public CompletableFuture<Plugin> get(String stackIdOrSlug, String pluginSlug) {
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
     */
    public CompletableFuture<Optional<Plugin>> find(String stackIdOrSlug, String pluginSlug) {
        return Missing.asEmpty(get(stackIdOrSlug, pluginSlug));
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
     */
    public CompletableFuture<Plugin> update(String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request) {
        return queue.run(stackIdOrSlug, () -> api.updatePlugin(stackIdOrSlug, pluginSlug, request));
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
     */
    public CompletableFuture<Plugin> updateWhenFree(
            String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request, WaitOptions options) {
        return queue.run(
                stackIdOrSlug,
                () -> whenFree(
                        Operation.UPDATE_PLUGIN,
                        options,
                        () -> oneAttempt.updatePlugin(stackIdOrSlug, pluginSlug, request)));
    }

    /**
     * Removes an installed plugin.
     *
     * <p>Required scope: {@code stack-plugins:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return the plugin as it was last, empty where the answer does not say; it is removed all the same
     */
    public CompletableFuture<Optional<Plugin>> delete(String stackIdOrSlug, String pluginSlug) {
        return queue.run(
                stackIdOrSlug, () -> Futures.map(api.deletePlugin(stackIdOrSlug, pluginSlug), Optional::ofNullable));
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
     */
    public CompletableFuture<Optional<Plugin>> deleteWhenFree(
            String stackIdOrSlug, String pluginSlug, WaitOptions options) {
        return queue.run(
                stackIdOrSlug,
                () -> whenFree(
                        Operation.DELETE_PLUGIN,
                        options,
                        () -> Futures.map(oneAttempt.deletePlugin(stackIdOrSlug, pluginSlug), Optional::ofNullable)));
    }

    /**
     * Removes a plugin unless it is gone already.
     *
     * <p>Required scope: {@code stack-plugins:delete}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param pluginSlug the slug of the plugin, for example grafana-github-datasource
     * @return true if it was there
     */
    public CompletableFuture<Boolean> deleteIfExists(String stackIdOrSlug, String pluginSlug) {
        return Missing.asFalse(delete(stackIdOrSlug, pluginSlug));
    }

    private <T> CompletableFuture<T> whenFree(
            Operation operation, WaitOptions options, Supplier<CompletableFuture<T>> write) {
        return Poll.of(scheduler, operation, "the stack to be free for a plugin operation", options, BUSY_INTERVAL)
                .until(
                        () -> Futures.map(write.get(), Observation::reached),
                        failure -> RepeatSafety.isSafe(operation, failure));
    }
}
