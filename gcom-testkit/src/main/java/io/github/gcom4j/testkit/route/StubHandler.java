package io.github.gcom4j.testkit.route;

/** Answers requests below a path from a state of its own. It is called by many threads, but by one at a time. */
@FunctionalInterface
public interface StubHandler {
    /**
     * Answers a request.
     *
     * @param request the request
     * @param store what the stub keeps for what the path of the request begins with, such as one stack
     * @return the answer
     */
    RouteResponse handle(RouteRequest request, StubStore store);
}
