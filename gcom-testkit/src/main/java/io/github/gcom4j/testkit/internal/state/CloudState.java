package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Region;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything the fake remembers. It is guarded by its own monitor. */
public final class CloudState {
    private final Settings settings;
    private volatile Organization organization;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, CatalogPlugin> catalog = new TreeMap<>();
    private Ids ids = new Ids(Map.of());
    private Stacks stacks = new Stacks();
    private Policies policies = new Policies();
    private Tokens tokens = new Tokens();
    private final NavigableMap<String, ApiKey> apiKeys = new TreeMap<>();
    private final Map<Long, NavigableMap<String, Plugin>> plugins = new HashMap<>();
    private final Map<Long, Set<String>> grafanaKeys = new HashMap<>();

    public CloudState(Settings settings, Defaults defaults) {
        this.settings = settings;
        this.organization = defaults.organization(settings.orgSlug());
        defaults.regions().forEach(region -> regions.put(region.slug(), region));
        defaults.plugins().forEach(plugin -> catalog.put(plugin.slug(), plugin));
        settings.plugins().forEach(plugin -> catalog.put(plugin.slug(), plugin));
    }

    /** Returns all there is now. */
    public Snapshot snapshot(String origin) {
        Map<Long, List<Plugin>> installed = new TreeMap<>();
        plugins.forEach((stack, all) -> installed.put(stack, List.copyOf(all.values())));
        Map<Long, Set<String>> keys = new TreeMap<>();
        grafanaKeys.forEach((stack, names) -> keys.put(stack, new TreeSet<>(names)));
        return new Snapshot(
                origin,
                organization,
                ids.last(),
                List.copyOf(stacks.all()),
                stacks.slugFreeAt(),
                policies.all(),
                tokens.all(),
                List.copyOf(apiKeys.values()),
                installed,
                keys);
    }

    /** Forgets all there is for what a snapshot holds. */
    public void restore(Snapshot snapshot) {
        organization = snapshot.organization();
        ids = new Ids(snapshot.ids());
        stacks = Stacks.of(snapshot.stacks(), snapshot.slugFreeAt());
        policies = Policies.of(snapshot.policies());
        tokens = Tokens.of(snapshot.tokens());
        apiKeys.clear();
        snapshot.apiKeys().forEach(key -> apiKeys.put(key.name(), key));
        plugins.clear();
        snapshot.plugins()
                .forEach((stack, all) -> all.forEach(plugin -> plugins(stack).put(plugin.pluginSlug(), plugin)));
        grafanaKeys.clear();
        snapshot.grafanaKeys().forEach((stack, names) -> grafanaKeys(stack).addAll(names));
    }

    public Settings settings() {
        return settings;
    }

    public Organization organization() {
        return organization;
    }

    /** Returns the regions by slug. */
    public Map<String, Region> regions() {
        return regions;
    }

    /** Returns the plugins that can be installed, by slug. */
    public Map<String, CatalogPlugin> catalog() {
        return catalog;
    }

    public Ids ids() {
        return ids;
    }

    public Stacks stacks() {
        return stacks;
    }

    public Policies policies() {
        return policies;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Returns the Cloud API keys by name. */
    public NavigableMap<String, ApiKey> apiKeys() {
        return apiKeys;
    }

    /** Returns the plugins of a stack by slug. */
    public NavigableMap<String, Plugin> plugins(long stackId) {
        return plugins.computeIfAbsent(stackId, key -> new TreeMap<>());
    }

    /** Returns the names of the API keys of a Grafana instance. */
    public Set<String> grafanaKeys(long stackId) {
        return grafanaKeys.computeIfAbsent(stackId, key -> new TreeSet<>());
    }

    public Instant now() {
        return settings.clock().instant();
    }

    /** Returns the time as most answers show it. */
    public Instant nowInMillis() {
        return now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the time as stacks, plugins and keys show their creation. */
    public Instant nowInSeconds() {
        return now().truncatedTo(ChronoUnit.SECONDS);
    }
}
