package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.state.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a stub keeps. It is part of the state of the fake: saved and restored with it, and forgotten when the fake is reset.
 */
public final class StubStore {
    private final Table<String> table;

    StubStore(Table<String> table) {
        this.table = table;
    }

    /**
     * Returns a value.
     *
     * @param key its key
     * @return the value, empty if there is none
     */
    public Optional<String> get(String key) {
        return table.find(key);
    }

    /**
     * Keeps a value, in place of the one of the same key if there is one.
     *
     * @param key its key
     * @param value the value, for example JSON
     */
    public void put(String key, String value) {
        table.put(key, value);
    }

    /**
     * Removes a value.
     *
     * @param key its key
     * @return whether there was one
     */
    public boolean remove(String key) {
        return table.remove(key);
    }

    /**
     * Returns all values.
     *
     * @return the values in the order of their keys
     */
    public List<String> values() {
        return table.values();
    }
}
