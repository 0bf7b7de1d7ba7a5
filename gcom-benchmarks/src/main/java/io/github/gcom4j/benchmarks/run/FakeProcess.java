package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.benchmarks.server.CannedServer;
import io.github.gcom4j.benchmarks.server.FakeServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stand-in for the API in a process of its own. */
public final class FakeProcess implements AutoCloseable {
    private static final String TARGET = "/v1/accesspolicies/00000000-0000-4000-8000-000000000000?region=us";
    private static final String PRISM = "@stoplight/prism-cli@5.16.0";
    private static final double NANOS_OF_A_MILLI = 1_000_000;
    private static final int LIMIT_SECONDS = 120;
    private static final byte[] CHANGE = """
        {"displayName": "Reader", "scopes": ["metrics:read"], "realms": [{"type": "org", "identifier": "652992"}]}
        """.getBytes(StandardCharsets.UTF_8);

    /** Makes a request what it is beside its URL. */
    @FunctionalInterface
    private interface Preparation {
        void prepare(HttpURLConnection request) throws IOException;
    }

    private final Child process;
    private final String url;
    private final double startMillis;

    private FakeProcess(Child process, String url, double startMillis) {
        this.process = process;
        this.url = url;
        this.startMillis = startMillis;
    }

    /**
     * Starts the fake of this toolkit.
     *
     * @param options those of {@link FakeServer}
     * @return the process, which answers
     * @throws IOException if it does not start
     */
    public static FakeProcess gcom(String... options) throws IOException {
        long started = System.nanoTime();
        Child process =
                Jvm.start(List.of(), System.getProperty("java.class.path"), FakeServer.class.getName(), options);
        return answering(process, process.line(LIMIT_SECONDS), started);
    }

    /**
     * Starts the bare server of the contest, which reads no more of a request than where it ends.
     *
     * @param module directory of this module
     * @return the process, which answers
     * @throws IOException if it does not start
     */
    public static FakeProcess bareServer(Path module) throws IOException {
        long started = System.nanoTime();
        Child process = Jvm.start(
                List.of(),
                System.getProperty("java.class.path"),
                CannedServer.class.getName(),
                module.resolve("target/benchmarks/bodies").toString(),
                "1",
                "0");
        return answering(process, "http://127.0.0.1:" + process.line(LIMIT_SECONDS) + TARGET, started);
    }

    /**
     * Starts WireMock with the answer of the fake as its stub.
     *
     * @param module directory of this module
     * @return the process, which answers
     * @throws IOException if it does not start
     */
    public static FakeProcess wireMock(Path module) throws IOException {
        Path root = module.resolve("target/benchmarks/wiremock");
        Files.createDirectories(root.resolve("mappings"));
        Files.createDirectories(root.resolve("__files"));
        Files.writeString(
                root.resolve("__files/policy"), Files.readString(module.resolve("target/benchmarks/bodies/policy")));
        Files.writeString(root.resolve("mappings/policy.json"), """
            {"request": {"method": "ANY", "urlPathPattern": "/v1/accesspolicies/[^/]+"},
             "response": {"status": 200, "bodyFileName": "policy", "headers": {"Content-Type": "application/json"}}}
            """);
        int port = freePort();
        long started = System.nanoTime();
        Child process = Jvm.start(
                List.of(),
                module.resolve("target/rivals/wiremock/target/dependency") + "/*",
                "wiremock.Run",
                "--port",
                Integer.toString(port),
                "--root-dir",
                root.toString());
        return answering(process, "http://127.0.0.1:" + port + TARGET, started);
    }

    /**
     * Tells whether Prism can run.
     *
     * @return whether Node.js is on the path
     */
    public static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "npm")));
    }

    /**
     * Installs Prism where it is missing and starts it on the spec.
     *
     * @param module directory of this module
     * @param options more options of its command {@code mock}
     * @return the process, which answers
     * @throws IOException if it does not start
     */
    public static FakeProcess prism(Path module, String... options) throws IOException {
        Path directory = Files.createDirectories(module.resolve("target/prism"));
        Path program = directory.resolve("node_modules/.bin/prism").toAbsolutePath();
        if (!Files.exists(program)) {
            try (Child npm = Child.start(
                    new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", ".", PRISM)
                            .directory(directory.toFile()))) {
                npm.lines(LIMIT_SECONDS);
            }
        }
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(program.toString(), "mock", "--verboseLevel", "silent"));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of(options));
        command.add(module.resolve("../spec/target/classes/META-INF/io.github.gcom4j/gcom.yaml")
                .toString());
        long started = System.nanoTime();
        Child process = Child.start(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD));
        return answering(process, "http://127.0.0.1:" + port + TARGET, started);
    }

    private static FakeProcess answering(Child process, String url, long started) throws IOException {
        while (!answers(url)) {
            if (System.nanoTime() - started > LIMIT_SECONDS * 1_000 * NANOS_OF_A_MILLI || !process.isAlive()) {
                process.close();
                throw new IOException("nothing answers at " + url);
            }
        }
        return new FakeProcess(process, url, (System.nanoTime() - started) / NANOS_OF_A_MILLI);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Sends one request, on a connection that is kept.
     *
     * @param url what to get
     * @return whether the answer is a success
     */
    public static boolean answers(String url) {
        return isSuccess(url, request -> {});
    }

    /**
     * Sends one request that changes what {@link #answers} gets, on a connection that is kept.
     *
     * @param url what to change
     * @return whether the answer is a success
     */
    public static boolean changes(String url) {
        return isSuccess(url, request -> {
            request.setRequestMethod("POST");
            request.setRequestProperty("Content-Type", "application/json");
            request.setDoOutput(true);
            try (OutputStream body = request.getOutputStream()) {
                body.write(CHANGE);
            }
        });
    }

    private static boolean isSuccess(String url, Preparation preparation) {
        try {
            HttpURLConnection request =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            request.setRequestProperty("Authorization", "Bearer " + FakeServer.TOKEN);
            request.setRequestProperty("Accept", "application/json");
            preparation.prepare(request);
            try (InputStream body = request.getInputStream()) {
                body.readAllBytes();
            }
            return request.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Asks this toolkit's fake what starts and a large state cost.
     *
     * @param size how many stacks and then access policies to make
     * @return what {@link FakeServer} says
     * @throws IOException if it has ended
     */
    public double[] more(int size) throws IOException {
        process.send(Integer.toString(size));
        return Stream.of(process.line(LIMIT_SECONDS).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /**
     * Returns what to get from it.
     *
     * @return the URL
     */
    public String url() {
        return url;
    }

    /**
     * Returns how long it took to answer.
     *
     * @return the milliseconds from the start of the process
     */
    public double startMillis() {
        return startMillis;
    }

    @Override
    public void close() {
        process.close();
    }
}
