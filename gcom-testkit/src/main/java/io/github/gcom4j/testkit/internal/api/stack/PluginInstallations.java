package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.Link;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.util.List;
import java.util.Optional;

/** The plugins of stacks, and what their changes do to an instance. */
final class PluginInstallations {
    private final CloudState state;
    private final Defaults defaults;

    PluginInstallations(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    /** Puts a plugin on a stack. */
    Plugin install(StackRecord stack, OfferedPlugin offer, String version) {
        String slug = stack.stack().slug();
        Plugin plugin = Plugin.builder()
                .id(state.ids().next("plugin", firstId()))
                .instanceId(stack.id())
                .instanceUrl(stack.stack().url())
                .instanceSlug(slug)
                .pluginId(offer.id())
                .pluginSlug(offer.slug())
                .pluginName(offer.name())
                .version(version)
                .latestVersion(offer.latestVersion())
                .createdAt(state.nowInSeconds())
                .links(links(slug, offer.slug()))
                .build();
        state.plugins(stack.id()).put(plugin.pluginSlug(), plugin);
        return plugin;
    }

    /** Finds what can be installed, by slug or id. */
    Optional<OfferedPlugin> offered(String slugOrId) {
        return state.catalog().find(slugOrId);
    }

    /** Finds what is installed, by slug or id. */
    Optional<Plugin> installed(StackRecord stack, String slugOrId) {
        return state.plugins(stack.id()).find(slugOrId).or(() -> state.plugins(stack.id()).values().stream()
                .filter(plugin -> plugin.pluginId().map(String::valueOf).equals(Optional.of(slugOrId)))
                .findFirst());
    }

    /** Keeps the stack busy after a change, and restarts its instance unless that was not wanted. */
    void changed(StackRecord stack, boolean noRestart) {
        StackRecord busy = stack.busyUntil(state.now().plus(state.behaviour().pluginChangeTakes()));
        state.stacks()
                .put(
                        noRestart
                                ? busy
                                : busy.readyAt(
                                        state.now().plus(state.behaviour().readyAfter())));
    }

    static List<Link> links(String stack, String plugin) {
        return List.of(
                StackViews.link("self", "/instances/" + stack + "/plugins/" + plugin),
                StackViews.link("instance", "/instances/" + stack));
    }

    private long firstId() {
        return defaults.example("addPlugin", Plugin.class).id().orElse(1L);
    }
}
