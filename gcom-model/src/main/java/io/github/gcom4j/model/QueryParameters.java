package io.github.gcom4j.model;

import java.util.List;
import java.util.Map;

/** The query parameters of one operation. */
public interface QueryParameters {
    /**
     * Returns the parameters that are set, by their name in the API and in the order of the spec. One that takes several
     * values is sent once for each of them.
     *
     * @return the unencoded values of each parameter
     */
    Map<String, List<String>> toQueryMap();
}
