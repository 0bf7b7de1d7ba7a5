package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.ServiceAccount;
import io.github.gcom4j.model.published.ServiceAccountToken;
import io.github.gcom4j.testkit.internal.state.file.Snapshot;
import io.github.gcom4j.testkit.internal.state.table.Changes;
import io.github.gcom4j.testkit.internal.state.table.Ids;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import io.github.gcom4j.testkit.internal.state.table.Lazy;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import io.github.gcom4j.testkit.internal.state.table.Table;
import io.github.gcom4j.testkit.internal.state.table.Tables;
import io.github.gcom4j.testkit.internal.state.table.UsedLimit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything the fake remembers. It is guarded by its own monitor. */
public final class CloudState {
    private final Settings settings;
    private final Supplier<Map<String, OfferedPlugin>> catalog;
    private Changes changes = Changes.IGNORED;
    private volatile World world;
    private final Supplier<Organization> firstOrganization;
    private final Supplier<Member> firstMember;
    private volatile Content content;

    /** How it behaves, and what follows from that. */
    private record World(Behaviour behaviour, Supplier<Map<String, Region>> regions) {}

    /** The records of a state, with what finds them. */
    private record Content(
            Tables tables,
            Organizations organizations,
            Members members,
            Ids ids,
            Stacks stacks,
            Access access,
            Catalog catalog) {}

    public CloudState(Settings settings, Defaults defaults) {
        this.settings = settings;
        this.firstOrganization = Lazy.of(() -> defaults.organization(settings.orgSlug()));
        this.firstMember = Lazy.of(defaults::member);
        this.world = world(settings.behaviour());
        this.catalog = Lazy.of(() -> bySlug(OfferedPlugin::slug, defaults.plugins(), settings.plugins()));
        this.content = content(new Tables());
    }

    private static World world(Behaviour behaviour) {
        return new World(
                behaviour,
                Lazy.of(() -> bySlug(
                        Region::slug,
                        Defaults.get().regions().stream()
                                .filter(region -> behaviour.hasRegion(region.slug()))
                                .toList())));
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
    public synchronized Snapshot snapshot(String origin, List<UsedLimit> usedLimits) {
        organizations().all();
        Map<String, Map<String, ?>> tables = new TreeMap<>();
        content.tables().all().stream()
                .filter(table -> !table.isEmpty())
                .forEach(table -> tables.put(table.kind().name(), table.copy()));
        return new Snapshot(origin, Optional.of(now()), usedLimits, tables);
    }

    /** Forgets all there is but the organizations it began with, and behaves as it did then. */
    public synchronized void clear() {
        behave(settings.behaviour());
        Organization organization = organization();
        Tables tables = new Tables();
        tables.of(Kind.ORGANIZATIONS).put(organization.slug(), organization);
        replace(content(tables));
    }

    /**
     * Forgets all there is for what a snapshot holds.
     *
     * @throws IllegalArgumentException if its records do not fit together; the state stays as it was
     */
    public synchronized void restore(Snapshot snapshot) {
        Tables tables = new Tables();
        snapshot.tables().forEach((name, records) -> {
            Table<?> table = tables.of(Kind.named(name).orElseGet(() -> new Kind<>(name, Object.class)));
            records.forEach(table::load);
        });
        try {
            replace(content(tables));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("its records do not fit together", e);
        }
    }

    private Content content(Tables tables) {
        Ids ids = new Ids(tables.of(Kind.IDS));
        return new Content(
                tables,
                new Organizations(
                        tables.of(Kind.ORGANIZATIONS), tables.of(Kind.OWNER_TOKENS), firstOrganization, settings),
                new Members(tables.of(Kind.MEMBERS), tables.of(Kind.USERS), ids, firstMember),
                ids,
                new Stacks(tables.of(Kind.STACKS), tables.of(Kind.FREE_SLUGS)),
                new Access(tables.of(Kind.POLICIES), tables.of(Kind.TOKENS)),
                new Catalog(tables.of(Kind.CATALOG), catalog));
    }

    private void replace(Content other) {
        content = other;
        other.tables().tell(changes);
        changes.replaced();
    }

    /** Tells of each change from now on. */
    synchronized void tell(Changes listener) {
        changes = listener;
        content.tables().tell(listener);
    }

    public Settings settings() {
        return settings;
    }

    public Behaviour behaviour() {
        return world.behaviour();
    }

    /** Behaves otherwise from now on. */
    public void behave(Behaviour other) {
        world = world(other);
    }

    /** Returns the organization whose cloud it is. */
    public synchronized Organization organization() {
        return organizations().first();
    }

    public Organizations organizations() {
        return content.organizations();
    }

    /** Returns the organization in which a token may do everything, if it is one of the others. */
    public Optional<Organization> ownedBy(String secret) {
        return organizations().ofToken(secret);
    }

    /** Returns the regions by slug. */
    public Map<String, Region> regions() {
        return world.regions().get();
    }

    public Catalog catalog() {
        return content.catalog();
    }

    /** Puts a plugin into the catalog, whose newest version shows where it is installed. */
    public void offer(OfferedPlugin offer) {
        catalog().put(offer);
        table(Kind.PLUGINS).copy().forEach((key, plugin) -> {
            if (plugin.pluginSlug().equals(offer.slug())) {
                table(Kind.PLUGINS)
                        .put(
                                key,
                                plugin.toBuilder()
                                        .latestVersion(offer.latestVersion())
                                        .build());
            }
        });
    }

    public Members members() {
        return content.members();
    }

    public Ids ids() {
        return content.ids();
    }

    public Stacks stacks() {
        return content.stacks();
    }

    /**
     * Changes a stack from outside, as if someone else had done it.
     *
     * @throws IllegalArgumentException if there is no such stack
     */
    public synchronized void change(String stackIdOrSlug, UnaryOperator<StackRecord> change) {
        StackRecord stack = stacks().find(stackIdOrSlug)
                .filter(StackRecord::isAlive)
                .orElseThrow(() -> new IllegalArgumentException("There is no stack " + stackIdOrSlug));
        stacks().put(change.apply(stack));
    }

    public Policies policies(Organization organization) {
        return content.access().policies(organization.id());
    }

    public Tokens tokens(Organization organization) {
        return content.access().tokens(organization.id());
    }

    /** Returns the records of all kinds. */
    public Collection<Table<?>> tables() {
        return content.tables().all();
    }

    /** Returns the records of a kind. */
    public <V> Table<V> table(Kind<V> kind) {
        return content.tables().of(kind);
    }

    /** Returns the Cloud API keys of an organization by name. */
    public Table<ApiKey> apiKeys(Organization organization) {
        return table(Kind.API_KEYS).under(organization.id());
    }

    /** Returns the plugins of a stack by slug. */
    public Table<Plugin> plugins(long stackId) {
        return table(Kind.PLUGINS).under(stackId);
    }

    /** Returns the names of the API keys of a Grafana instance. */
    public Table<Boolean> grafanaKeys(long stackId) {
        return table(Kind.GRAFANA_KEYS).under(stackId);
    }

    /** Returns the name of the sequence that the ids of a Grafana instance's keys come from. */
    public static String grafanaKeySequence(long stackId) {
        return "grafana key of " + stackId;
    }

    /** Returns the service accounts of a Grafana instance by id. */
    public Table<ServiceAccount> serviceAccounts(long stackId) {
        return table(Kind.SERVICE_ACCOUNTS).under(stackId);
    }

    /** Returns their tokens by the id of the account and their own. */
    public Table<ServiceAccountToken> serviceAccountTokens(long stackId) {
        return table(Kind.SERVICE_ACCOUNT_TOKENS).under(stackId);
    }

    /** Returns the name of the sequence that the ids of a Grafana instance's service accounts come from. */
    public static String serviceAccountSequence(long stackId) {
        return "service account of " + stackId;
    }

    /** Deletes a stack with all that belongs to it alone, and keeps its slug taken for a time. */
    public void markDeleted(StackRecord deleted) {
        stacks().markDeleted(deleted, now(), now().plus(behaviour().slugReuseAfter()));
        plugins(deleted.id()).clear();
        grafanaKeys(deleted.id()).clear();
        serviceAccounts(deleted.id()).clear();
        serviceAccountTokens(deleted.id()).clear();
        ids().forget(grafanaKeySequence(deleted.id()));
        ids().forget(serviceAccountSequence(deleted.id()));
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
