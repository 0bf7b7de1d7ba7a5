package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Link;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.PluginList;
import io.github.gcom4j.model.UpdatePluginRequest;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

public final class PluginHandlers {
    private static final Pattern VERSION = Pattern.compile("v?[0-9]+(\\.[0-9]+)+([-+][0-9A-Za-z.-]+)?");

    private final CloudState state;
    private final Defaults defaults;

    public PluginHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listPlugins", this::list,
                "addPlugin", this::add,
                "getPlugin", this::get,
                "updatePlugin", this::update,
                "deletePlugin", this::delete);
    }

    private Reply list(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        // The documented list names the stack by its id and lacks its slug, unlike a single plugin.
        List<Plugin> plugins = state.plugins(stack.id()).values().stream()
                .sorted(Comparator.comparing(plugin -> plugin.pluginName().orElse("")))
                .map(plugin -> plugin.toBuilder()
                        .instanceSlug(Optional.empty())
                        .links(links(Long.toString(stack.id()), plugin.pluginSlug()))
                        .build())
                .toList();
        return Reply.ok(PluginList.builder()
                .items(plugins)
                .orderBy("pluginName")
                .direction("asc")
                .addLink(StackViews.link("self", "/instances/" + stack.stack().slug() + "/plugins"))
                .build());
    }

    private Reply add(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        AddPluginRequest request = call.body(AddPluginRequest.class);
        OfferedPlugin offer = state.catalog().find(request.plugin()).orElseThrow(Refusal::notFound);
        if (state.plugins(stack.id()).has(offer.slug())) {
            throw Refusal.conflict("Plugin is already installed: " + offer.slug());
        }
        String slug = stack.stack().slug();
        return keep(
                stack,
                Plugin.builder()
                        .id(state.ids().next("plugin", firstId()))
                        .instanceId(stack.id())
                        .instanceUrl(stack.stack().url())
                        .instanceSlug(slug)
                        .pluginId(offer.id())
                        .pluginSlug(offer.slug())
                        .pluginName(offer.name())
                        .version(request.version()
                                .map(version -> installed(call, version, offer.latestVersion()))
                                .orElse(offer.latestVersion()))
                        .latestVersion(offer.latestVersion())
                        .createdAt(state.nowInSeconds())
                        .links(links(slug, offer.slug()))
                        .build());
    }

    private Reply get(ApiCall call) {
        return Reply.ok(find(Lookup.idleStack(state, call), call));
    }

    private Reply update(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        Plugin old = find(stack, call);
        String version = installed(call, call.body(UpdatePluginRequest.class).version(), latest(old));
        return keep(
                stack,
                old.toBuilder().version(version).updatedAt(state.nowInMillis()).build());
    }

    private Reply delete(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        Plugin plugin = find(stack, call);
        state.plugins(stack.id()).remove(plugin.pluginSlug());
        keepBusy(stack);
        return Reply.ok(plugin.toBuilder().updatedAt(state.nowInMillis()).build());
    }

    private Reply keep(StackRecord stack, Plugin plugin) {
        state.plugins(stack.id()).put(plugin.pluginSlug(), plugin);
        keepBusy(stack);
        return Reply.ok(plugin);
    }

    private String latest(Plugin plugin) {
        return state.catalog()
                .find(plugin.pluginSlug())
                .map(OfferedPlugin::latestVersion)
                .or(plugin::latestVersion)
                .orElseThrow();
    }

    private long firstId() {
        return defaults.example("addPlugin", Plugin.class).id().orElse(1L);
    }

    private void keepBusy(StackRecord stack) {
        state.stacks().put(stack.busyUntil(state.now().plus(state.settings().pluginChangeTakes())));
    }

    private Plugin find(StackRecord stack, ApiCall call) {
        return state.plugins(stack.id()).find(call.path("pluginSlug")).orElseThrow(Refusal::notFound);
    }

    private static String installed(ApiCall call, String version, String latest) {
        if (version.equals("latest")) {
            return latest;
        }
        if (!VERSION.matcher(version).matches()) {
            throw Refusal.invalid(call.operation(), "version", version);
        }
        return version.startsWith("v") ? version.substring(1) : version;
    }

    private static List<Link> links(String stack, String plugin) {
        return List.of(
                StackViews.link("self", "/instances/" + stack + "/plugins/" + plugin),
                StackViews.link("instance", "/instances/" + stack));
    }
}
