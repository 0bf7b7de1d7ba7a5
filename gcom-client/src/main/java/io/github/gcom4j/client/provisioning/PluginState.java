package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.service.PluginSequences;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The declared state of a plugin of a stack. Without a version any will do. */
record PluginState(PluginSequences plugins, String stackIdOrSlug, AddPluginRequest declared, WaitOptions options)
        implements DeclaredState<Plugin> {
    @Override
    public CompletableFuture<Optional<Plugin>> find() {
        return plugins.find(stackIdOrSlug, declared.plugin());
    }

    @Override
    public CompletableFuture<Plugin> create() {
        return plugins.addMissingWhenFree(stackIdOrSlug, declared, options);
    }

    // The newest version is a name for another one.
    private static boolean isThere(String version, Plugin actual) {
        Optional<String> wanted = version.strip().equalsIgnoreCase("latest")
                ? actual.latestVersion().or(actual::version)
                : Optional.of(version);
        return wanted.map(Versions::number).equals(actual.version().map(Versions::number));
    }

    @Override
    public Change<Plugin> compare(Plugin actual) {
        Differences differences = new Differences();
        UpdatePluginRequest.Builder update = UpdatePluginRequest.builder().noRestart(declared.noRestart());
        differences
                .compare("version", declared.version().filter(version -> !isThere(version, actual)), actual.version())
                .ifPresent(update::version);
        return differences.change(
                () -> plugins.updateWhenFree(stackIdOrSlug, actual.pluginSlug(), update.build(), options));
    }
}
