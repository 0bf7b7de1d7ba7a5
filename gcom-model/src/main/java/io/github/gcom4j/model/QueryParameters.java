package io.github.gcom4j.model;

import java.util.Map;

/** The query parameters of one operation. */
public interface QueryParameters {
    /**
     * Returns the parameters that are set, by their name in the API and in the order of the spec.
     *
     * @return the unencoded parameters
     */
    Map<String, String> toQueryMap();
}
