package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Region;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything the fake remembers. It is guarded by its own monitor. */
public final class CloudState {
    private final Settings settings;
    private final Organization organization;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, CatalogPlugin> catalog = new TreeMap<>();
    private final Ids ids = new Ids();
    private final Stacks stacks = new Stacks();
    private final Policies policies = new Policies();
    private final Tokens tokens = new Tokens();
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
