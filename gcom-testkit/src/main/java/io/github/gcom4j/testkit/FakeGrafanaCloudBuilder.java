package io.github.gcom4j.testkit;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.state.CatalogPlugin;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.Settings;
import io.github.gcom4j.testkit.journal.Exchange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Builds a {@link FakeGrafanaCloud}. Everything has a default that suits a plain test: nothing takes time. */
public final class FakeGrafanaCloudBuilder {
    private String host = "127.0.0.1";
    private int port;
    private String token = "glc_fake-token-that-may-do-everything";
    private Clock clock = Clock.systemUTC();
    private Optional<String> organization = Optional.empty();
    private Duration readyAfter = Duration.ZERO;
    private Optional<Duration> connectionsAfter = Optional.empty();
    private Duration deletionTakes = Duration.ZERO;
    private Duration slugReuseAfter = Duration.ofSeconds(30);
    private Duration pluginChangeTakes = Duration.ZERO;
    private int stackLimit = Integer.MAX_VALUE;
    private boolean realStackUrls;
    private boolean permissions;
    private boolean rateLimits;
    private boolean strict;
    private Supplier<Spec> spec = Spec::shipped;
    private Optional<Path> seed = Optional.empty();
    private Set<String> regions = Set.of();
    private final List<CatalogPlugin> plugins = new ArrayList<>();
    private final Map<String, RouteHandler> routes = new HashMap<>();
    private final List<Consumer<Exchange>> listeners = new ArrayList<>();

    FakeGrafanaCloudBuilder() {}

    /**
     * Listens on an address. The default is that of the loopback interface, which only this machine reaches.
     *
     * @param address name or number of an address of this machine, 0.0.0.0 for all of them
     * @return this builder
     */
    public FakeGrafanaCloudBuilder host(String address) {
        host = Objects.requireNonNull(address, "address");
        return this;
    }

    /**
     * Listens on a fixed port. The default is any free one.
     *
     * @param number the port, or 0 for a free one
     * @return this builder
     */
    public FakeGrafanaCloudBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Accepts this token for everything.
     *
     * @param secret the bearer token
     * @return this builder
     */
    public FakeGrafanaCloudBuilder token(String secret) {
        token = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Takes the time from this clock, as a rule a {@link VirtualClock}. The default is the system's.
     *
     * @param source the clock
     * @return this builder
     */
    public FakeGrafanaCloudBuilder clock(Clock source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Names the organization. The default is the one of the API's documentation, {@code grafanacom}.
     *
     * @param slug slug and name of the organization
     * @return this builder
     */
    public FakeGrafanaCloudBuilder organization(String slug) {
        organization = Optional.of(slug);
        return this;
    }

    /**
     * Lets the Grafana instance of a new, restarted or woken stack take time until it answers.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stackReadyAfter(Duration time) {
        readyAfter = notNegative(time);
        return this;
    }

    /**
     * Lets the connectivity of a new stack be unknown for a time. The default is the time until the stack is ready.
     *
     * @param time how long, by the fake's clock
     * @return this builder
     */
    public FakeGrafanaCloudBuilder connectionsKnownAfter(Duration time) {
        connectionsAfter = Optional.of(notNegative(time));
        return this;
    }

    /**
     * Lets a deleted stack be {@code deleting} for a time before it is {@code deleted}.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stackDeletionTakes(Duration time) {
        deletionTakes = notNegative(time);
        return this;
    }

    /**
     * Keeps the slug of a deleted stack taken for a time.
     *
     * @param time how long, by the fake's clock; the default is 30 seconds, as in the service
     * @return this builder
     */
    public FakeGrafanaCloudBuilder slugReusableAfter(Duration time) {
        slugReuseAfter = notNegative(time);
        return this;
    }

    /**
     * Keeps a stack busy after each change of its plugins; meanwhile operations on it are refused as in progress.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this builder
     */
    public FakeGrafanaCloudBuilder pluginChangeTakes(Duration time) {
        pluginChangeTakes = notNegative(time);
        return this;
    }

    /**
     * Limits the number of stacks; a create beyond it is forbidden.
     *
     * @param limit greatest number of stacks; the default is no limit
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stackLimit(int limit) {
        stackLimit = limit;
        return this;
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
        return this;
    }

    /**
     * Gives stacks the addresses they have in the service, under {@code grafana.net}. By default their address is that of
     * the fake, so that waiting for a stack to become ready works without leaving the machine.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder realStackUrls() {
        realStackUrls = true;
        return this;
    }

    /**
     * Holds tokens made through the API to the scopes, realms and allowed subnets of their access policy. By default they
     * may do everything. The token of the fake always may.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder enforcePermissions() {
        permissions = true;
        return this;
    }

    /**
     * Refuses requests beyond the documented rate limit, by the fake's clock. By default there is none.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder enforceRateLimits() {
        rateLimits = true;
        return this;
    }

    /**
     * Refuses operations that the fake does not simulate, with status 501. By default their answer is the example of the
     * spec, marked by the header {@code X-Gcom-Fake: not-simulated} and in the journal.
     *
     * @return this builder
     * @see FakeGrafanaCloud#simulates
     */
    public FakeGrafanaCloudBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * Lets a plugin be installed that the fake does not know by itself.
     *
     * @param slug slug of the plugin
     * @param name name of the plugin
     * @param latestVersion version that is installed when none is asked for
     * @return this builder
     */
    public FakeGrafanaCloudBuilder plugin(String slug, String name, String latestVersion) {
        plugins.add(CatalogPlugin.own(plugins.size(), slug, name, latestVersion));
        return this;
    }

    /**
     * Starts with a state that {@link FakeGrafanaCloud#save} wrote, organization and secrets of tokens included, and goes on
     * from there, as {@link FakeGrafanaCloud#restore} does.
     *
     * @param file the file, which must exist when the fake starts
     * @return this builder
     */
    public FakeGrafanaCloudBuilder seed(Path file) {
        seed = Optional.of(file);
        return this;
    }

    /**
     * Answers requests below a path beside the API, for example those that the code under test sends to a stack's hosted
     * logs. Neither the spec nor the journal knows of them. The longest prefix decides.
     *
     * @param pathPrefix beginning of the path, such as {@code /loki/}; the API and the stacks' own paths come first
     * @param handler answers
     * @return this builder
     */
    public FakeGrafanaCloudBuilder route(String pathPrefix, RouteHandler handler) {
        if (!pathPrefix.startsWith("/")) {
            throw new IllegalArgumentException("pathPrefix must begin with a slash but is \"" + pathPrefix + "\"");
        }
        routes.put(pathPrefix, Objects.requireNonNull(handler, "handler"));
        return this;
    }

    /**
     * Tells of each exchange, before its answer is sent.
     *
     * @param listener is told; called by many threads
     * @return this builder
     */
    public FakeGrafanaCloudBuilder onExchange(Consumer<Exchange> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    FakeGrafanaCloudBuilder spec(Spec other) {
        spec = () -> other;
        return this;
    }

    /**
     * Starts the fake.
     *
     * @return the running fake
     */
    public FakeGrafanaCloud start() {
        return new FakeGrafanaCloud(new Setup(
                host,
                port,
                token,
                permissions,
                rateLimits,
                strict,
                spec,
                seed,
                settings(),
                Map.copyOf(routes),
                List.copyOf(listeners)));
    }

    private Settings settings() {
        return new Settings(
                clock,
                organization,
                readyAfter,
                connectionsAfter.orElse(readyAfter),
                deletionTakes,
                slugReuseAfter,
                pluginChangeTakes,
                stackLimit,
                realStackUrls,
                List.copyOf(plugins),
                regions);
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative but is " + time);
        }
        return time;
    }
}
