package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.testkit.internal.state.table.PageOf;
import io.github.gcom4j.testkit.internal.state.table.Position;
import io.github.gcom4j.testkit.internal.state.table.RegionItems;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The access policies, by region. */
public final class Policies {
    private final Map<String, RegionItems<AccessPolicy>> regions = new HashMap<>();

    private final Table<AccessPolicy> saved;

    Policies(Table<AccessPolicy> saved) {
        this.saved = saved;
        saved.copy().forEach((key, policy) -> itemsOf(RegionItems.regionOf(key)).put(policy));
    }

    /** Tells whether a name is taken in a region. */
    public boolean hasName(String region, String name) {
        return itemsOf(region).hasName(name);
    }

    /** Adds a policy or replaces the one with the same id. */
    public void put(String region, AccessPolicy policy) {
        itemsOf(region).put(policy);
        saved.under(region).put(policy.id(), policy);
    }

    public void remove(String region, AccessPolicy policy) {
        itemsOf(region).remove(policy);
        saved.under(region).remove(policy.id());
    }

    public Optional<AccessPolicy> find(String region, String id) {
        return itemsOf(region).find(id);
    }

    /** Returns a page of the policies of a region that match, of one name if there is one. */
    public PageOf<AccessPolicy> page(
            String region, Optional<Position> after, int size, Optional<String> name, Predicate<AccessPolicy> filter) {
        return PageOf.of(itemsOf(region).page(after, size, name, filter));
    }

    private RegionItems<AccessPolicy> itemsOf(String region) {
        return regions.computeIfAbsent(
                region,
                key -> new RegionItems<>(
                        Policies::position, policy -> policy.name().orElse("")));
    }

    private static Position position(AccessPolicy policy) {
        return new Position(policy.createdAt().orElse(Instant.EPOCH), policy.id());
    }
}
