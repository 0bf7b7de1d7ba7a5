package io.github.gcom4j.testkit.internal.state.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The items of one region in the order they were made, found by id and name too. A page costs the same wherever it is. */
public final class RegionItems<T> {
    private final Function<T, Position> position;
    private final Function<T, String> name;
    private final NavigableMap<Position, T> items = new TreeMap<>();
    private final Map<String, Position> byId = new HashMap<>();
    private final Map<String, Position> byName = new HashMap<>();

    /** Some items and whether more follow. */
    record Slice<T>(List<T> items, Optional<Position> last) {}

    public RegionItems(Function<T, Position> position, Function<T, String> name) {
        this.position = position;
        this.name = name;
    }

    /** Returns the region of an item's key among those of all regions. */
    public static String regionOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    public boolean hasName(String itemName) {
        return byName.containsKey(itemName);
    }

    /** Finds an item by its id, a UUID, in whichever case it is written. */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(key(id))).map(items::get);
    }

    /** Puts an item, in place of the one with the same id if there is one. */
    public void put(T item) {
        Position at = position.apply(item);
        items.put(at, item);
        byId.put(key(at.id()), at);
        byName.put(name.apply(item), at);
    }

    public void remove(T item) {
        Position at = position.apply(item);
        items.remove(at);
        byId.remove(key(at.id()));
        byName.remove(name.apply(item));
    }

    /** Returns the items after a position, or from the first one on, that match. A name is found without looking around. */
    public Slice<T> page(Optional<Position> after, int size, Optional<String> wantedName, Predicate<T> filter) {
        NavigableMap<Position, T> rest = after.<NavigableMap<Position, T>>map(at -> items.tailMap(at, false))
                .orElse(items);
        List<T> page = new ArrayList<>();
        for (T item : wantedName.map(wanted -> named(rest, wanted)).orElseGet(rest::values)) {
            if (filter.test(item)) {
                if (page.size() == size) {
                    return new Slice<>(page, Optional.of(position.apply(page.get(size - 1))));
                }
                page.add(item);
            }
        }
        return new Slice<>(page, Optional.empty());
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private Collection<T> named(NavigableMap<Position, T> among, String wanted) {
        Position at = byName.get(wanted);
        return at != null && among.containsKey(at) ? List.of(Objects.requireNonNull(among.get(at))) : List.of();
    }
}
