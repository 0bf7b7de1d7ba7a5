package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.PluginList;
import io.github.gcom4j.model.StackPage;
import io.github.gcom4j.model.UpdatePluginRequest;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.KnownError;
import io.github.gcom4j.testkit.internal.api.call.ListQuery;
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
    private static final String USUAL_ORDER = "pluginName";

    private final CloudState state;
    private final Defaults defaults;
    private final PluginInstallations installations;

    public PluginHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
        this.installations = new PluginInstallations(state, defaults);
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
        ListQuery query = new ListQuery(call);
        // The documented list names the stack by its id, unlike a single plugin.
        List<Plugin> plugins = state.plugins(stack.id()).values().stream()
                .sorted(Comparator.comparing(plugin -> plugin.pluginName().orElse("")))
                .map(plugin -> plugin.toBuilder()
                        .links(PluginInstallations.links(Long.toString(stack.id()), plugin.pluginSlug()))
                        .build())
                .toList();
        return Reply.ok(PluginList.builder()
                .items(query.sorted(plugins, USUAL_ORDER))
                .orderBy(query.orderBy(USUAL_ORDER))
                .direction(query.direction())
                .total(plugins.size())
                .pages(1)
                .pageSize(defaults.example("listStacks", StackPage.class).pageSize())
                .page(1)
                .addLink(StackViews.link("self", "/instances/" + stack.stack().slug() + "/plugins"))
                .build());
    }

    private Reply add(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        AddPluginRequest request = call.body(AddPluginRequest.class);
        OfferedPlugin offer = installations.offered(request.plugin()).orElseThrow(Refusal::notFound);
        if (state.plugins(stack.id()).has(offer.slug())) {
            throw Refusal.of(KnownError.PLUGIN_INSTALLED, offer.slug());
        }
        String version = request.version()
                .map(asked -> version(asked, offer.latestVersion()))
                .orElse(offer.latestVersion());
        Plugin plugin = installations.install(stack, offer, version);
        installations.changed(stack, request.noRestart().orElse(false));
        return Reply.ok(plugin);
    }

    private Reply get(ApiCall call) {
        return Reply.ok(find(Lookup.idleStack(state, call), call));
    }

    private Reply update(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        Plugin old = find(stack, call);
        UpdatePluginRequest request = call.body(UpdatePluginRequest.class);
        Plugin plugin = old.toBuilder()
                .version(version(request.version(), latest(old)))
                .updatedAt(state.nowInMillis())
                .build();
        state.plugins(stack.id()).put(plugin.pluginSlug(), plugin);
        installations.changed(stack, request.noRestart().orElse(false));
        return Reply.ok(plugin);
    }

    private Reply delete(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        Plugin plugin = find(stack, call);
        state.plugins(stack.id()).remove(plugin.pluginSlug());
        installations.changed(stack, call.query("noRestart").equals(Optional.of("true")));
        return Reply.ok(plugin.toBuilder().updatedAt(state.nowInMillis()).build());
    }

    private String latest(Plugin plugin) {
        return state.catalog()
                .find(plugin.pluginSlug())
                .map(OfferedPlugin::latestVersion)
                .or(plugin::latestVersion)
                .orElseThrow();
    }

    private Plugin find(StackRecord stack, ApiCall call) {
        return installations.installed(stack, call.path("pluginSlug")).orElseThrow(Refusal::notFound);
    }

    private static String version(String asked, String latest) {
        if (asked.equals("latest")) {
            return latest;
        }
        if (!VERSION.matcher(asked).matches()) {
            throw Refusal.invalid("version", asked);
        }
        return asked.startsWith("v") ? asked.substring(1) : asked;
    }
}
