package io.github.gcom4j.testkit.internal.state.table;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.OrganizationSettings;
import io.github.gcom4j.model.published.ServiceAccount;
import io.github.gcom4j.model.published.ServiceAccountToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of record the state holds. One that is listed here is saved, restored and forgotten with all the others.
 *
 * @param name name of its table in snapshots
 * @param type class of its records
 */
public record Kind<V>(String name, Class<V> type) {
    public static final Kind<Organization> ORGANIZATIONS = new Kind<>("organizations", Organization.class);
    /** What may do everything in an organization other than the first, by its slug. */
    public static final Kind<String> OWNER_TOKENS = new Kind<>("ownerTokens", String.class);

    public static final Kind<Long> IDS = new Kind<>("ids", Long.class);
    public static final Kind<StackRecord> STACKS = new Kind<>("stacks", StackRecord.class);
    public static final Kind<Instant> FREE_SLUGS = new Kind<>("slugFreeAt", Instant.class);
    /** Below the id of their organization. */
    public static final Kind<AccessPolicy> POLICIES = new Kind<>("policies", AccessPolicy.class);
    /** Below the id of their organization. */
    public static final Kind<SavedToken> TOKENS = new Kind<>("tokens", SavedToken.class);
    /** Below the id of their organization. */
    public static final Kind<ApiKey> API_KEYS = new Kind<>("apiKeys", ApiKey.class);
    /** Below the id of their stack. */
    public static final Kind<Plugin> PLUGINS = new Kind<>("plugins", Plugin.class);
    /** Below the id of their stack. */
    public static final Kind<Boolean> GRAFANA_KEYS = new Kind<>("grafanaKeys", Boolean.class);
    /** Below the id of their stack. */
    public static final Kind<ServiceAccount> SERVICE_ACCOUNTS = new Kind<>("serviceAccounts", ServiceAccount.class);
    /** Below the id of their stack and that of their account. */
    public static final Kind<ServiceAccountToken> SERVICE_ACCOUNT_TOKENS =
            new Kind<>("serviceAccountTokens", ServiceAccountToken.class);
    /** Below the id of their organization. */
    public static final Kind<Member> MEMBERS = new Kind<>("members", Member.class);
    /** Ids of users by their names. */
    public static final Kind<Long> USERS = new Kind<>("users", Long.class);
    /** By the id of the organization. */
    public static final Kind<OrganizationSettings> ORGANIZATION_SETTINGS =
            new Kind<>("organizationSettings", OrganizationSettings.class);
    /** What the plugin directory has got since the start. */
    public static final Kind<OfferedPlugin> CATALOG = new Kind<>("catalog", OfferedPlugin.class);
    /** What handlers of paths beside the API keep. */
    public static final Kind<String> OWN = new Kind<>("own", String.class);

    static final List<Kind<?>> ALL = List.of(
            ORGANIZATIONS,
            OWNER_TOKENS,
            IDS,
            STACKS,
            FREE_SLUGS,
            POLICIES,
            TOKENS,
            API_KEYS,
            PLUGINS,
            GRAFANA_KEYS,
            SERVICE_ACCOUNTS,
            SERVICE_ACCOUNT_TOKENS,
            MEMBERS,
            USERS,
            ORGANIZATION_SETTINGS,
            CATALOG,
            OWN);

    public static Optional<Kind<?>> named(String name) {
        for (Kind<?> kind : ALL) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
