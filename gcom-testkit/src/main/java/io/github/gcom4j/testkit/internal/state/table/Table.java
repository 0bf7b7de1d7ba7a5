package io.github.gcom4j.testkit.internal.state.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Records of one kind by their key, in the order of the keys. Each change is told, so that it can be saved. It is guarded by
 * the monitor of the state.
 */
public final class Table<V> {
    private final Kind<V> kind;
    private final Changes changes;
    private final String prefix;
    private final NavigableMap<String, V> records;

    Table(Kind<V> kind, Changes changes) {
        this(kind, changes, "", new TreeMap<>());
    }

    private Table(Kind<V> kind, Changes changes, String prefix, NavigableMap<String, V> records) {
        this.kind = kind;
        this.changes = changes;
        this.prefix = prefix;
        this.records = records;
    }

    /** Returns the part of this table whose keys begin with that of a parent, which need not be there. */
    public Table<V> under(Object parent) {
        String longer = prefix + parent + "/";
        return new Table<>(kind, changes, longer, records.subMap(longer, true, longer + Character.MAX_VALUE, false));
    }

    /** Returns the record of a key. */
    public Optional<V> find(String key) {
        return Optional.ofNullable(records.get(prefix + key));
    }

    /** Tells whether there is a record of a key. */
    public boolean has(String key) {
        return records.containsKey(prefix + key);
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** Adds a record or replaces the one of the same key. */
    public void put(String key, V record) {
        put(key, record, true);
    }

    /** Replaces a record by one that differs only in what may be lost in a crash. */
    public void touch(String key, V record) {
        put(key, record, false);
    }

    /** Removes a record and tells whether it was there. */
    public boolean remove(String key) {
        boolean removed = records.remove(prefix + key) != null;
        if (removed) {
            changes.changed(kind.name(), prefix + key, null, true);
        }
        return removed;
    }

    /** Removes all records. */
    public void clear() {
        keys().forEach(this::remove);
    }

    /** Returns the records there are now. */
    public List<V> values() {
        return List.copyOf(records.values());
    }

    /** Returns the keys there are now. */
    public Set<String> keys() {
        return records.keySet().stream()
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String name() {
        return kind.name();
    }

    public int size() {
        return records.size();
    }

    /** Returns the records with the last keys, at most so many. */
    public Map<String, V> last(int most) {
        Map<String, V> some = new LinkedHashMap<>();
        records.descendingMap().entrySet().stream()
                .limit(most)
                .forEach(record -> some.put(record.getKey(), record.getValue()));
        return some;
    }

    public Kind<V> kind() {
        return kind;
    }

    /** Returns the records there are now by key. */
    public NavigableMap<String, V> copy() {
        if (prefix.isEmpty()) {
            return new TreeMap<>(records);
        }
        NavigableMap<String, V> copy = new TreeMap<>();
        records.forEach((key, record) -> copy.put(key.substring(prefix.length()), record));
        return copy;
    }

    /** Returns the parents of the records there are now, see {@link #under}. */
    public Set<String> parents() {
        return keys().stream()
                .filter(key -> key.indexOf('/') > 0)
                .map(key -> key.substring(0, key.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes a record that is saved already. */
    public void load(String key, Object record) {
        records.put(key, kind.type().cast(record));
    }

    private void put(String key, V record, boolean matters) {
        records.put(prefix + key, record);
        changes.changed(kind.name(), prefix + key, record, matters);
    }
}
