package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.Settings;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a fake is to behave; the builder of fakes is the only one of its kind. */
abstract class BehaviourBuilder {
    private Clock clock = Clock.systemUTC();
    private Optional<String> organization = Optional.empty();
    private final Map<String, String> otherOrganizations = new LinkedHashMap<>();
    private Duration readyAfter = Duration.ZERO;
    private Optional<Duration> connectionsAfter = Optional.empty();
    private Duration deletionTakes = Duration.ZERO;
    private Duration slugReuseAfter = Duration.ofSeconds(30);
    private Duration pluginChangeTakes = Duration.ZERO;
    private int stackLimit = Integer.MAX_VALUE;
    private boolean realStackUrls;
    private boolean refusesAsDocumented;
    private boolean grafanaKeysGone;
    private boolean waitsForReadiness;
    private Set<String> regions = Set.of();
    private Set<String> ownRegions = Set.of();
    private Set<String> users = Set.of();
    private final List<OfferedPlugin> plugins = new ArrayList<>();

    BehaviourBuilder() {}

    abstract FakeGrafanaCloudBuilder self();

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
        otherOrganizations.put(Objects.requireNonNull(slug, "slug"), Objects.requireNonNull(token, "token"));
        return self();
    }

    /**
     * Lets the Grafana instance of a new, restarted or woken stack take time until it answers.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stackReadyAfter(Duration time) {
        readyAfter = notNegative(time);
        return self();
    }

    /**
     * Lets the connectivity of a new stack be unknown for a time. The default is the time until the stack is ready.
     *
     * @param time how long, by the fake's clock
     * @return this builder
     */
    public FakeGrafanaCloudBuilder connectionsKnownAfter(Duration time) {
        connectionsAfter = Optional.of(notNegative(time));
        return self();
    }

    /**
     * Lets a deleted stack be {@code deleting} for a time before it is {@code deleted}.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stackDeletionTakes(Duration time) {
        deletionTakes = notNegative(time);
        return self();
    }

    /**
     * Keeps the slug of a deleted stack taken for a time.
     *
     * @param time how long, by the fake's clock; the default is 30 seconds, as in the service
     * @return this builder
     */
    public FakeGrafanaCloudBuilder slugReusableAfter(Duration time) {
        slugReuseAfter = notNegative(time);
        return self();
    }

    /**
     * Keeps a stack busy after each change of its plugins; meanwhile operations on it are refused as in progress.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this builder
     */
    public FakeGrafanaCloudBuilder pluginChangeTakes(Duration time) {
        pluginChangeTakes = notNegative(time);
        return self();
    }

    /**
     * Limits the number of stacks; a create beyond it is forbidden.
     *
     * @param limit greatest number of stacks; the default is no limit
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stackLimit(int limit) {
        stackLimit = limit;
        return self();
    }

    /**
     * Offers only some of the regions. By default there are those of the documentation and some more.
     *
     * @param slugs slugs of known regions
     * @return this builder
     * @throws IllegalArgumentException if the fake does not know one of them
     */
    public FakeGrafanaCloudBuilder regions(String... slugs) {
        regions = Defaults.get().known(Set.of(slugs));
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
     * Refuses wrong values of access policies and tokens with 400, as the API document says. By default the status is 409, as
     * was seen of the service.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder refuseAsDocumented() {
        refusesAsDocumented = true;
        return self();
    }

    /**
     * Lets Grafana instances have no API keys any more, as is so for current ones: a create is answered with 410. By default
     * it works, as documented.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder grafanaApiKeysGone() {
        grafanaKeysGone = true;
        return self();
    }

    /**
     * Lets the create of a stack be answered when its Grafana instance is ready, unless it says {@code waitForReadiness: false}.
     * That is what the vendor's description has; clients were seen to wait by themselves, so that by default only a create that
     * says {@code waitForReadiness: true} is answered so. No time passes for it.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder waitForReadiness() {
        waitsForReadiness = true;
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
        plugins.add(OfferedPlugin.own(
                plugins.size(),
                slug,
                name,
                Stream.concat(Stream.of(latestVersion), Stream.of(olderVersions))
                        .toList()));
        return self();
    }

    /**
     * Sets regions apart for the organizations, which their own list of regions shows. By default there are none.
     *
     * @param slugs slugs of known regions
     * @return this builder
     * @throws IllegalArgumentException if the fake does not know one of them
     */
    public FakeGrafanaCloudBuilder organizationRegions(String... slugs) {
        ownRegions = Defaults.get().known(Set.of(slugs));
        return self();
    }

    /**
     * Names the users that can become members of an organization. By default any name is that of a user.
     *
     * @param names names that users sign in with
     * @return this builder
     */
    public FakeGrafanaCloudBuilder users(String... names) {
        users = Set.of(names);
        return self();
    }

    final Settings settings() {
        return new Settings(
                clock,
                organization,
                Collections.unmodifiableMap(new LinkedHashMap<>(otherOrganizations)),
                readyAfter,
                connectionsAfter.orElse(readyAfter),
                deletionTakes,
                slugReuseAfter,
                pluginChangeTakes,
                stackLimit,
                realStackUrls,
                List.copyOf(plugins),
                regions,
                ownRegions,
                users,
                refusesAsDocumented,
                waitsForReadiness,
                grafanaKeysGone);
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative but is " + time);
        }
        return time;
    }
}
