package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The plugins that can be installed: those of the start, and what has come since. */
public final class Catalog {
    private final Table<OfferedPlugin> saved;
    private final Supplier<Map<String, OfferedPlugin>> first;

    Catalog(Table<OfferedPlugin> saved, Supplier<Map<String, OfferedPlugin>> first) {
        this.saved = saved;
        this.first = first;
    }

    /** Finds one by its slug or id. */
    public Optional<OfferedPlugin> find(String slugOrId) {
        return saved.find(slugOrId)
                .or(() -> Optional.ofNullable(first.get().get(slugOrId)))
                .or(() -> all().values().stream()
                        .filter(offer -> Long.toString(offer.id()).equals(slugOrId))
                        .findFirst());
    }

    /** Adds one, or replaces the versions of one that is there. */
    public void put(OfferedPlugin offer) {
        Optional<OfferedPlugin> known = find(offer.slug());
        long id = known.map(OfferedPlugin::id).orElse(offer.id() + all().size());
        saved.put(offer.slug(), new OfferedPlugin(id, offer.slug(), offer.name(), offer.versions()));
    }

    private Map<String, OfferedPlugin> all() {
        Map<String, OfferedPlugin> all = new LinkedHashMap<>(first.get());
        all.putAll(saved.copy());
        return all;
    }
}
