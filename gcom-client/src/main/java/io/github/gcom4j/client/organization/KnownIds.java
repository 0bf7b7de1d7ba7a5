package io.github.gcom4j.client.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids of what a declaration holds, for what refers to it. While a plan is made of what is not there yet, a text stands in
 * the place of the id.
 */
public final class KnownIds {
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> declared = new HashSet<>();

    KnownIds() {}

    /**
     * Returns the id of a stack that was declared before.
     *
     * @param slug its slug
     * @return the id, as the identifier of a realm holds it
     * @throws IllegalArgumentException if the declaration does not hold it
     */
    public String stack(String slug) {
        return of("stack " + slug);
    }

    /**
     * Returns the id of an access policy that was declared before.
     *
     * @param region its region
     * @param name its name
     * @return the id
     * @throws IllegalArgumentException if the declaration does not hold it
     */
    public String accessPolicy(CharSequence region, String name) {
        return of("access policy " + name + " in " + region);
    }

    private String of(String thing) {
        if (!declared.contains(thing)) {
            throw new IllegalArgumentException("the declaration holds no " + thing);
        }
        return ids.getOrDefault(thing, "id of the " + thing + " to be created");
    }

    void declare(String thing) {
        if (!declared.add(thing)) {
            throw new IllegalArgumentException("the declaration holds " + thing + " twice");
        }
    }

    void put(String thing, String id) {
        ids.put(thing, id);
    }
}
