package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.testkit.internal.state.Snapshot.UsedLimit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything the fake remembers. It is guarded by its own monitor. */
public final class CloudState {
    private final Settings settings;
    private volatile Supplier<Organization> organization;
    private final Supplier<Map<String, Region>> regions;
    private final Supplier<Map<String, CatalogPlugin>> catalog;
    private Ids ids = new Ids(Map.of());
    private Stacks stacks = new Stacks();
    private Policies policies = new Policies();
    private Tokens tokens = new Tokens();
    private final NavigableMap<String, ApiKey> apiKeys = new TreeMap<>();
    private final Map<Long, NavigableMap<String, Plugin>> plugins = new HashMap<>();
    private final Map<Long, Set<String>> grafanaKeys = new HashMap<>();

    public CloudState(Settings settings, Defaults defaults) {
        this.settings = settings;
        this.organization = Lazy.of(() -> defaults.organization(settings.orgSlug()));
        this.regions = Lazy.of(() -> bySlug(
                Region::slug,
                defaults.regions().stream().filter(settings::offers).toList()));
        this.catalog = Lazy.of(() -> bySlug(CatalogPlugin::slug, defaults.plugins(), settings.plugins()));
    }

    @SafeVarargs
    private static <T> Map<String, T> bySlug(Function<T, String> slug, List<T>... lists) {
        Map<String, T> all = new LinkedHashMap<>();
        for (List<T> list : lists) {
            list.forEach(each -> all.put(slug.apply(each), each));
        }
        return all;
    }

    /** Returns all there is now. */
    public Snapshot snapshot(String origin, List<UsedLimit> usedLimits) {
        Map<Long, List<Plugin>> installed = new TreeMap<>();
        plugins.forEach((stack, all) -> installed.put(stack, List.copyOf(all.values())));
        Map<Long, Set<String>> keys = new TreeMap<>();
        grafanaKeys.forEach((stack, names) -> keys.put(stack, new TreeSet<>(names)));
        return new Snapshot(
                origin,
                Optional.of(now()),
                usedLimits,
                organization(),
                ids.last(),
                List.copyOf(stacks.all()),
                stacks.slugFreeAt(),
                policies.all(),
                tokens.all(),
                List.copyOf(apiKeys.values()),
                installed,
                keys);
    }

    /** Forgets all there is but the organization. */
    public void clear() {
        ids = new Ids(Map.of());
        stacks = new Stacks();
        policies = new Policies();
        tokens = new Tokens();
        apiKeys.clear();
        plugins.clear();
        grafanaKeys.clear();
    }

    /** Forgets all there is for what a snapshot holds. */
    public void restore(Snapshot snapshot) {
        clear();
        Organization saved = snapshot.organization();
        organization = () -> saved;
        ids = new Ids(snapshot.ids());
        stacks = Stacks.of(snapshot.stacks(), snapshot.slugFreeAt());
        policies = Policies.of(snapshot.policies());
        tokens = Tokens.of(snapshot.tokens());
        snapshot.apiKeys().forEach(key -> apiKeys.put(key.name(), key));
        snapshot.plugins()
                .forEach((stack, all) -> all.forEach(plugin -> plugins(stack).put(plugin.pluginSlug(), plugin)));
        snapshot.grafanaKeys().forEach((stack, names) -> grafanaKeys(stack).addAll(names));
    }

    public Settings settings() {
        return settings;
    }

    public Organization organization() {
        return organization.get();
    }

    /** Returns the regions by slug. */
    public Map<String, Region> regions() {
        return regions.get();
    }

    /** Returns the plugins that can be installed, by slug. */
    public Map<String, CatalogPlugin> catalog() {
        return catalog.get();
    }

    public Ids ids() {
        return ids;
    }

    public Stacks stacks() {
        return stacks;
    }

    /**
     * Changes a stack from outside, as if someone else had done it.
     *
     * @throws IllegalArgumentException if there is no such stack
     */
    public synchronized void change(String stackIdOrSlug, UnaryOperator<StackRecord> change) {
        StackRecord stack = stacks.find(stackIdOrSlug)
                .filter(StackRecord::isAlive)
                .orElseThrow(() -> new IllegalArgumentException("There is no stack " + stackIdOrSlug));
        stacks.put(change.apply(stack));
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
