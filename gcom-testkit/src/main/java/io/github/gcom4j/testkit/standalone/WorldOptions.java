package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.standalone.admin.StubReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options about what there is in the cloud beside stacks, and what was seen otherwise than documented. */
final class WorldOptions {
    private static final Pattern PLUGIN = Pattern.compile("([a-z0-9][a-z0-9-]*)=([^@]+)((?:@[^@]+)+)");

    private static final Pattern ORGANIZATION = Pattern.compile("([a-z0-9][a-z0-9_-]*)=([A-Za-z0-9._~+/-]+=*)");

    @Option(
            names = "--regions",
            paramLabel = "SLUG",
            split = ",",
            description = "Regions that exist, separated by commas (default: all the fake knows)")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = "--plugin",
            paramLabel = "SLUG=NAME@VERSION[@OLDER...]",
            split = ",",
            description = "A plugin that can be installed beside those the fake knows; may be repeated")
    private List<String> plugins = new ArrayList<>();

    @Option(
            names = "--another-organization",
            paramLabel = "SLUG=TOKEN",
            split = ",",
            description = "One more organization with what may do everything in it; may be repeated")
    private List<String> organizations = new ArrayList<>();

    @Option(
            names = "--organization-regions",
            paramLabel = "SLUG",
            split = ",",
            description = "Regions that are set apart for the organizations (default: none)")
    private List<String> ownRegions = new ArrayList<>();

    @Option(
            names = "--users",
            paramLabel = "NAME",
            split = ",",
            description = "Users that can become members (default: any name is that of a user)")
    private List<String> users = new ArrayList<>();

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

    @Option(
            names = "--stubs",
            paramLabel = "FILE",
            description = "Answers of your own that are there from the start: a JSON list of what /_admin/stubs takes")
    private Optional<Path> stubs = Optional.empty();

    /**
     * Applies them.
     *
     * @throws IllegalArgumentException if a value is wrong
     */
    void apply(FakeGrafanaCloudBuilder builder) {
        if (regions.contains("")) {
            throw new IllegalArgumentException("--regions names a region without letters");
        }
        if (!regions.isEmpty()) {
            of("--regions", () -> builder.regions(regions.toArray(String[]::new)));
        }
        for (String plugin : plugins) {
            Matcher parts = PLUGIN.matcher(plugin);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "--plugin must be SLUG=NAME@VERSION, with older versions after it, but is \"" + plugin + "\"");
            }
            List<String> versions = List.of(parts.group(3).substring(1).split("@", -1));
            of(
                    "--plugin",
                    () -> builder.plugin(
                            parts.group(1),
                            parts.group(2),
                            versions.get(0),
                            versions.subList(1, versions.size()).toArray(String[]::new)));
        }
        for (String organization : organizations) {
            Matcher parts = ORGANIZATION.matcher(organization);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "--another-organization must be SLUG=TOKEN, in characters that these have, for \""
                                + organization.replaceAll("=.*", "") + "\"");
            }
            of("--another-organization", () -> builder.anotherOrganization(parts.group(1), parts.group(2)));
        }
        if (!regions.isEmpty() && !regions.containsAll(ownRegions)) {
            throw new IllegalArgumentException("--organization-regions names a region that --regions does not");
        }
        of("--organization-regions", () -> builder.organizationRegions(ownRegions.toArray(String[]::new)));
        of("--users", () -> builder.users(users.toArray(String[]::new)));
        stubs.ifPresent(file -> {
            byte[] json = ReadableFile.read("--stubs", file);
            of("--stubs " + file, () -> {
                StubReader.addAll(new String(json, StandardCharsets.UTF_8), builder);
                return builder;
            });
        });
        connectionsKnownAfter.ifPresent(builder::connectionsKnownAfter);
        if (grafanaApiKeysGone) {
            builder.grafanaApiKeysGone();
        }
        if (refusesAsDocumented) {
            builder.refuseAsDocumented();
        }
    }

    /** Tells whether one of the other organizations has a slug. */
    boolean isAnother(String slug) {
        return organizations.stream().anyMatch(other -> other.startsWith(slug + "="));
    }

    /** Tells whether one of the other organizations has a token. */
    boolean isTokenOfAnother(String token) {
        return organizations.stream()
                .anyMatch(other -> other.substring(other.indexOf('=') + 1).equals(token));
    }

    /** Names the option whose value is wrong. */
    private static void of(String option, Supplier<FakeGrafanaCloudBuilder> use) {
        try {
            var unused = use.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
