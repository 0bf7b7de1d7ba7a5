package io.github.gcom4j.testkit.route;

import io.github.gcom4j.testkit.internal.http.routing.PathPrefix;
import java.util.Objects;

/**
 * What answers requests below a path.
 *
 * @param id number of the stub, counted from 1 in each fake
 * @param method HTTP method of the requests, empty for all
 * @param pathPrefix beginning of their paths, in which a part in braces is whatever stands there
 * @param handler answers
 */
public record Stub(int id, String method, String pathPrefix, StubHandler handler) {
    public Stub {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(handler, "handler");
        PathPrefix.of(pathPrefix);
    }
}
