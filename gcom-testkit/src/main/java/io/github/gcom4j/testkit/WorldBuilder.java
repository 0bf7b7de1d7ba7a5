package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.state.Organizations;
import io.github.gcom4j.testkit.internal.state.Settings;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is there when a fake starts; the builder of fakes is the only one of its kind. */
abstract class WorldBuilder extends BehaviourBuilder<FakeGrafanaCloudBuilder> {
    private Clock clock = Clock.systemUTC();
    private Optional<String> organization = Optional.empty();
    private final Map<String, String> otherOrganizations = new LinkedHashMap<>();
    private boolean realStackUrls;
    private final List<OfferedPlugin> plugins = new ArrayList<>();

    WorldBuilder() {}

    /**
     * Takes the time from this clock, as a rule a {@link VirtualClock}. The default is the system's.
     *
     * @param source the clock
     * @return this builder
     */
    public FakeGrafanaCloudBuilder clock(Clock source) {
        clock = Objects.requireNonNull(source, "source");
        return self();
    }

    /**
     * Names the organization. The default is the one of the API's documentation, {@code grafanacom}.
     *
     * @param slug slug and name of the organization
     * @return this builder
     */
    public FakeGrafanaCloudBuilder organization(String slug) {
        organization = Optional.of(slug);
        return self();
    }

    /**
     * Adds an organization beside the first one. It has stacks, policies, tokens, members and bills of its own, and nobody sees
     * those of another organization. Slugs of stacks are unique in all of them.
     *
     * @param slug slug and name of the organization
     * @param token may do everything in it, and nothing elsewhere
     * @return this builder
     * @see Given#inOrganization
     */
    public FakeGrafanaCloudBuilder anotherOrganization(String slug, String token) {
        Organizations.check(slug, token);
        if (otherOrganizations.containsKey(slug) || otherOrganizations.containsValue(token)) {
            throw new IllegalArgumentException("The organization " + slug + " has the slug or token of another");
        }
        otherOrganizations.put(slug, token);
        return self();
    }

    /**
     * Gives stacks the addresses they have in the service, under {@code grafana.net}. By default their address is that of
     * the fake, so that waiting for a stack to become ready works without leaving the machine.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder realStackUrls() {
        realStackUrls = true;
        return self();
    }

    /**
     * Lets a plugin be installed that the fake does not know by itself.
     *
     * @param slug slug of the plugin
     * @param name name of the plugin
     * @param latestVersion version that is installed when none is asked for
     * @param olderVersions versions that the plugin catalog shows too, the newest first
     * @return this builder
     */
    public FakeGrafanaCloudBuilder plugin(String slug, String name, String latestVersion, String... olderVersions) {
        if (plugins.stream().anyMatch(known -> known.slug().equals(slug))) {
            throw new IllegalArgumentException("The plugin " + slug + " is given twice");
        }
        plugins.add(OfferedPlugin.own(
                plugins.size(),
                slug,
                name,
                Stream.concat(Stream.of(latestVersion), Stream.of(olderVersions))
                        .toList()));
        return self();
    }

    final Settings settings(String ownerToken) {
        if (otherOrganizations.containsValue(ownerToken)
                || organization.filter(otherOrganizations::containsKey).isPresent()) {
            throw new IllegalArgumentException("Another organization has the slug or token of the first one");
        }
        return new Settings(
                clock,
                organization,
                ownerToken,
                Collections.unmodifiableMap(new LinkedHashMap<>(otherOrganizations)),
                realStackUrls,
                List.copyOf(plugins),
                behaviour());
    }
}
