package io.github.gcom4j.testkit.route;

/** Answers requests under a path beside the API. It is called by many threads. */
@FunctionalInterface
public interface RouteHandler {
    /**
     * Answers a request.
     *
     * @param request the request
     * @return the answer
     */
    RouteResponse handle(RouteRequest request);
}
