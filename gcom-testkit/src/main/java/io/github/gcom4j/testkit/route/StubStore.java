package io.github.gcom4j.testkit.route;

import java.util.List;
import java.util.Optional;

/**
 * What a stub keeps. It is part of the state of the fake: saved and restored with it, and forgotten when the fake is reset.
 */
public interface StubStore {
    /**
     * Returns a value.
     *
     * @param key its key
     * @return the value, empty if there is none
     */
    Optional<String> get(String key);

    /**
     * Keeps a value, in place of the one of the same key if there is one.
     *
     * @param key its key
     * @param value the value, for example JSON
     */
    void put(String key, String value);

    /**
     * Removes a value.
     *
     * @param key its key
     * @return whether there was one
     */
    boolean remove(String key);

    /**
     * Returns all values.
     *
     * @return the values in the order of their keys
     */
    List<String> values();
}
