package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.benchmarks.server.FakeServer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fake as the program it ships as. */
public final class FakeJar {
    private static final String LISTENS = " listens at ";
    private static final double NANOS_OF_A_MILLI = 1_000_000;
    private static final int LIMIT_SECONDS = 60;

    private FakeJar() {}

    /**
     * Starts it, waits for the first answer of the API, and ends it.
     *
     * @param module directory of the module of the benchmarks
     * @param flags flags of the JVM
     * @return the milliseconds from the start of the process to the answer
     * @throws IOException if it does not start or answer
     */
    public static double firstAnswerMillis(Path module, List<String> flags) throws IOException {
        Path jar = jar(module.resolve("../gcom-testkit/target"));
        long started = System.nanoTime();
        try (Child program = Jvm.startJar(flags, jar, "--port", "0", "--token", FakeServer.TOKEN)) {
            String greeting = program.line(LIMIT_SECONDS);
            String url = greeting.substring(greeting.indexOf(LISTENS) + LISTENS.length());
            boolean answered = FakeProcess.answers(url + "/api/orgs/grafanacom/instances");
            double millis = (System.nanoTime() - started) / NANOS_OF_A_MILLI;
            program.terminate();
            if (!answered) {
                throw new IOException("no success from " + url);
            }
            return millis;
        }
    }

    private static Path jar(Path directory) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "gcom-testkit-*-standalone.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException("there is no standalone jar in " + directory);
    }
}
