package io.github.gcom4j.benchmarks.run;

import java.util.List;

/**
 * Where a server listens, and what its clients need.
 *
 * @param origin its origin
 * @param clientFlags flags of the JVM of a client, so as to trust it
 */
public record ServerAddress(String origin, List<String> clientFlags) {}
