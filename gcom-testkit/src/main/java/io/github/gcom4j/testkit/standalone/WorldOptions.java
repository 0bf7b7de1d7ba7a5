package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options about what there is in the cloud beside stacks, and what was seen otherwise than documented. */
final class WorldOptions {
    private static final Pattern PLUGIN = Pattern.compile("([a-z0-9][a-z0-9-]*)=(.+)@([^@]+)");

    @Option(
            names = "--regions",
            paramLabel = "SLUG",
            split = ",",
            description = "Regions that exist, separated by commas (default: all the fake knows)")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = "--plugin",
            paramLabel = "SLUG=NAME@VERSION",
            split = ",",
            description = "A plugin that can be installed beside those the fake knows; may be repeated")
    private List<String> plugins = new ArrayList<>();

    @Option(
            names = "--connections-known-after",
            paramLabel = "TIME",
            description = "Until the connectivity of a new stack is known (default: as --stack-ready-after)")
    private Optional<Duration> connectionsKnownAfter = Optional.empty();

    @Option(
            names = "--grafana-api-keys-gone",
            description =
                    "Let Grafana instances have no API keys any more: their create gets 410, as from current ones")
    private boolean grafanaApiKeysGone;

    @Option(
            names = "--refuse-as-documented",
            description = "Refuse wrong values of access policies and tokens with 400 instead of 409")
    private boolean refusesAsDocumented;

    /**
     * Applies them.
     *
     * @throws IllegalArgumentException if a value is wrong
     */
    void apply(FakeGrafanaCloudBuilder builder) {
        if (!regions.isEmpty()) {
            builder.regions(regions.toArray(String[]::new));
        }
        for (String plugin : plugins) {
            Matcher parts = PLUGIN.matcher(plugin);
            if (!parts.matches()) {
                throw new IllegalArgumentException("--plugin must be SLUG=NAME@VERSION but is \"" + plugin + "\"");
            }
            builder.plugin(parts.group(1), parts.group(2), parts.group(3));
        }
        connectionsKnownAfter.ifPresent(builder::connectionsKnownAfter);
        if (grafanaApiKeysGone) {
            builder.grafanaApiKeysGone();
        }
        if (refusesAsDocumented) {
            builder.refuseAsDocumented();
        }
    }
}
