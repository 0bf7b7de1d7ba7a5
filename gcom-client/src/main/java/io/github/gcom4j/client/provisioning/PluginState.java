package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.service.PluginAsyncService;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The declared state of a plugin of a stack. Without a version any will do. */
record PluginState(PluginAsyncService plugins, String stackIdOrSlug, AddPluginRequest declared, WaitOptions options) {
    CompletableFuture<Ensured<Plugin>> ensure() {
        return Reconciliation.run(
                this::find,
                () -> UnknownOutcome.resolve(plugins.addWhenFree(stackIdOrSlug, declared, options), this::find),
                this::change);
    }

    // The newest version is a name for another one, and some write a v before the number.
    private static boolean isThere(String version, Plugin actual) {
        Optional<String> wanted =
                version.equals("latest") ? actual.latestVersion().or(actual::version) : Optional.of(version);
        return wanted.map(PluginState::number).equals(actual.version().map(PluginState::number));
    }

    private static String number(String version) {
        return version.strip().replaceFirst("^[vV](?=[0-9])", "");
    }

    private CompletableFuture<Optional<Plugin>> find() {
        return plugins.find(stackIdOrSlug, declared.plugin());
    }

    private CompletableFuture<Ensured<Plugin>> change(Plugin actual) {
        Differences differences = new Differences();
        return differences
                .compare("version", declared.version().filter(version -> !isThere(version, actual)), actual.version())
                .map(version -> UpdatePluginRequest.builder()
                        .version(version)
                        .noRestart(declared.noRestart())
                        .build())
                .map(update -> Futures.map(
                        plugins.updateWhenFree(stackIdOrSlug, actual.pluginSlug(), update, options),
                        updated -> Ensured.changed(updated, differences.names())))
                .orElseGet(() -> CompletableFuture.completedFuture(Ensured.unchanged(actual)));
    }
}
