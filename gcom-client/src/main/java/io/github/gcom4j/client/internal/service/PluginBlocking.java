package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.PluginService;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.Optional;

/** Takes the steps of {@link PluginSequences} on the thread of the caller. */
public final class PluginBlocking extends PluginCalls implements PluginService {
    public PluginBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public Plugin addWhenFree(String stackIdOrSlug, AddPluginRequest request, WaitOptions options) {
        return sequence(Operation.ADD_PLUGIN, plugins -> plugins.addWhenFree(stackIdOrSlug, request, options));
    }

    @Override
    public Optional<Plugin> find(String stackIdOrSlug, String pluginSlug) {
        return sequence(Operation.GET_PLUGIN, plugins -> plugins.find(stackIdOrSlug, pluginSlug));
    }

    @Override
    public Plugin updateWhenFree(
            String stackIdOrSlug, String pluginSlug, UpdatePluginRequest request, WaitOptions options) {
        return sequence(
                Operation.UPDATE_PLUGIN,
                plugins -> plugins.updateWhenFree(stackIdOrSlug, pluginSlug, request, options));
    }

    @Override
    public Optional<Plugin> deleteWhenFree(String stackIdOrSlug, String pluginSlug, WaitOptions options) {
        return sequence(Operation.DELETE_PLUGIN, plugins -> plugins.deleteWhenFree(stackIdOrSlug, pluginSlug, options));
    }
}
