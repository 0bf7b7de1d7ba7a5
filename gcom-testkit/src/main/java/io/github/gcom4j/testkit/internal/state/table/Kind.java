package io.github.gcom4j.testkit.internal.state.table;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
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
    public static final Kind<Long> IDS = new Kind<>("ids", Long.class);
    public static final Kind<StackRecord> STACKS = new Kind<>("stacks", StackRecord.class);
    public static final Kind<Instant> FREE_SLUGS = new Kind<>("slugFreeAt", Instant.class);
    public static final Kind<AccessPolicy> POLICIES = new Kind<>("policies", AccessPolicy.class);
    public static final Kind<SavedToken> TOKENS = new Kind<>("tokens", SavedToken.class);
    public static final Kind<ApiKey> API_KEYS = new Kind<>("apiKeys", ApiKey.class);
    /** Below the id of their stack. */
    public static final Kind<Plugin> PLUGINS = new Kind<>("plugins", Plugin.class);
    /** Below the id of their stack. */
    public static final Kind<Boolean> GRAFANA_KEYS = new Kind<>("grafanaKeys", Boolean.class);
    /** What handlers of paths beside the API keep. */
    public static final Kind<String> OWN = new Kind<>("own", String.class);

    static final List<Kind<?>> ALL =
            List.of(ORGANIZATIONS, IDS, STACKS, FREE_SLUGS, POLICIES, TOKENS, API_KEYS, PLUGINS, GRAFANA_KEYS, OWN);

    public static Optional<Kind<?>> named(String name) {
        for (Kind<?> kind : ALL) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
