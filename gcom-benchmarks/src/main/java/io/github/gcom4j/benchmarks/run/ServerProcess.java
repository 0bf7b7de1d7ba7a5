package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.benchmarks.server.CannedServer;
import io.github.gcom4j.benchmarks.server.TlsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server with canned answers, plain or over TLS, in a JVM of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private static final String PASSWORD = "password";

    private final Child process;
    private final ServerAddress address;

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
        address = new ServerAddress("http://127.0.0.1:" + process.line(START_SECONDS), List.of());
    }

    private ServerProcess(Path bodies, Path key) throws IOException {
        process = Jvm.start(
                List.of("-Xmx512m", "-Djavax.net.ssl.keyStore=" + key, "-Djavax.net.ssl.keyStorePassword=" + PASSWORD),
                System.getProperty("java.class.path"),
                TlsServer.class.getName(),
                bodies.toString());
        address = new ServerAddress(
                "https://localhost:" + process.line(START_SECONDS),
                List.of("-Djavax.net.ssl.trustStore=" + key, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD));
    }

    /**
     * Starts a server that speaks TLS, with a key that it makes.
     *
     * @param bodies directory of the bodies
     * @return the server
     * @throws IOException if it cannot be started
     */
    public static ServerProcess overTls(Path bodies) throws IOException {
        Path key = Files.createTempDirectory("gcom-benchmarks").resolve("key.p12");
        String options = "-genkeypair -alias server -keyalg EC -groupname secp256r1 -validity 2 -storetype PKCS12"
                + " -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1 -storepass " + PASSWORD;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of("-keystore", key.toString()));
        try (Child keytool = Child.start(new ProcessBuilder(command))) {
            keytool.lines(START_SECONDS);
        }
        return new ServerProcess(bodies, key);
    }

    /**
     * Returns where it listens.
     *
     * @return the address
     */
    public ServerAddress address() {
        return address;
    }

    /**
     * Keeps it on some processors, where that can be done.
     *
     * @param processors such as {@code 0-1}
     * @throws IOException if it cannot be told
     */
    public void keepOn(String processors) throws IOException {
        process.keepOn(processors);
    }

    @Override
    public void close() {
        process.close();
    }
}
