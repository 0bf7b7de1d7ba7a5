package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.benchmarks.server.CannedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The server with canned answers, in a JVM of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private final Child process;
    private final String port;

    /**
     * Starts the server.
     *
     * @param bodies directory of the bodies
     * @param pages how many pages the list of access policies has
     * @param delayMillis how long each answer takes
     * @throws IOException if it cannot be started
     */
    public ServerProcess(Path bodies, int pages, int delayMillis) throws IOException {
        process = Jvm.start(
                List.of("-Xmx512m"),
                System.getProperty("java.class.path"),
                CannedServer.class.getName(),
                bodies.toString(),
                Integer.toString(pages),
                Integer.toString(delayMillis));
        port = process.line(START_SECONDS);
    }

    /**
     * Returns where it listens.
     *
     * @return the origin
     */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
