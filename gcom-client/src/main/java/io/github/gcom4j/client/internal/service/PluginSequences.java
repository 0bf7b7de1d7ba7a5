package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.internal.answer.RepeatSafety;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.async.Observation;
import io.github.gcom4j.client.internal.async.Poll;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.PluginAsyncService;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What takes several calls about plugins. */
public final class PluginSequences extends PluginAsyncCalls implements PluginAsyncService {
    private static final Duration BUSY_INTERVAL = Duration.ofSeconds(10);

    public PluginSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<Plugin> addWhenFree(String stackIdOrSlug, AddPluginRequest request, WaitOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        return whenFree(Operation.ADD_PLUGIN, options, once -> once.add(stackIdOrSlug, request));
    }

    /** Installs a plugin that was missing just before. */
    public CompletableFuture<Plugin> addMissingWhenFree(
            String stackIdOrSlug, AddPluginRequest request, WaitOptions options) {
        return context()
                .unknownOutcome()
                .resolve(
                        () -> addWhenFree(stackIdOrSlug, request, options),
                        () -> find(stackIdOrSlug, request.plugin()),
                        installed -> Optional.empty());
    }

    @Override
    public CompletableFuture<Optional<Plugin>> find(String stackIdOrSlug, String pluginSlug) {
        return Missing.asEmpty(get(stackIdOrSlug, pluginSlug));
    }

    @Override
    public CompletableFuture<Plugin> updateWhenFree(
            String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request, WaitOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        return whenFree(Operation.UPDATE_PLUGIN, options, once -> once.update(stackIdOrSlug, pluginSlug, request));
    }

    @Override
    public CompletableFuture<Optional<Plugin>> deleteWhenFree(
            String stackIdOrSlug, String pluginSlug, WaitOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        return whenFree(Operation.DELETE_PLUGIN, options, once -> once.delete(stackIdOrSlug, pluginSlug));
    }

    private <T> CompletableFuture<T> whenFree(
            Operation operation, WaitOptions options, Function<PluginSequences, CompletableFuture<T>> write) {
        PluginSequences once = new PluginSequences(context().withoutRetries());
        return Poll.of(
                        context().scheduler(),
                        operation,
                        "the stack to be free for a plugin operation",
                        options,
                        BUSY_INTERVAL)
                .until(
                        () -> Futures.map(write.apply(once), Observation::reached),
                        failure -> RepeatSafety.isSafe(operation, failure));
    }
}
