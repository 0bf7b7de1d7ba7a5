package io.github.gcom4j.testkit.route;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Answers of the user's own below the API, below the paths of stacks and beside both. The longest prefix of a path decides, and
 * of equal ones the stub that was added last. What they answered is in the journal; the spec knows nothing of them. It is
 * thread-safe.
 */
public final class Stubs {
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Stub> lasting;
    private volatile List<Stub> all = List.of();

    /**
     * Begins with stubs that stay when the others are cleared.
     *
     * @param lasting the stubs, the latest last
     */
    public Stubs(List<Stub> lasting) {
        lasting.forEach(stub -> on(stub.method(), stub.pathPrefix(), stub.handler()));
        this.lasting = all;
    }

    /**
     * Answers all requests below a path, from the next one on.
     *
     * @param pathPrefix beginning of the path, in which a part in braces is whatever stands there
     * @param handler answers
     * @return the stub
     * @throws IllegalArgumentException if the prefix does not begin with a slash
     */
    public Stub on(String pathPrefix, StubHandler handler) {
        return on("", pathPrefix, handler);
    }

    /**
     * Answers requests of one method below a path, from the next one on. Those of other methods go where they went before.
     *
     * @param method HTTP method in upper case
     * @param pathPrefix beginning of the path, in which a part in braces is whatever stands there
     * @param handler answers
     * @return the stub
     * @throws IllegalArgumentException if the prefix does not begin with a slash
     */
    public synchronized Stub on(String method, String pathPrefix, StubHandler handler) {
        Stub stub = new Stub(ids.incrementAndGet(), method, pathPrefix, handler);
        all = Stream.concat(Stream.of(stub), all.stream()).toList();
        return stub;
    }

    /**
     * Removes a stub. What it has kept stays in the state.
     *
     * @param id its number
     * @return whether there was one
     */
    public synchronized boolean remove(int id) {
        List<Stub> before = all;
        all = before.stream().filter(stub -> stub.id() != id).toList();
        return all.size() < before.size();
    }

    /** Removes those that were added since the fake was built. What they have kept stays in the state. */
    public synchronized void clear() {
        all = lasting;
    }

    /**
     * Returns the stubs there are now.
     *
     * @return the stubs, the latest first; the same list until one is added or removed
     */
    public List<Stub> all() {
        return all;
    }
}
