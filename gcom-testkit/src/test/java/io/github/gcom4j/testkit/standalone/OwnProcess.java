package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.OtherProcess;
import io.github.gcom4j.testkit.PlainHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own, which can be killed and kept short of what it needs. */
final class OwnProcess implements AutoCloseable {
    static final String TOKEN = "glc_own-process";

    private static final Pattern ADDRESS = Pattern.compile("listens at (http[^ ]+)");

    private final Process process;
    private final PlainHttp http;

    private OwnProcess(Process process, PlainHttp http) {
        this.process = process;
        this.http = http;
    }

    static OwnProcess start(String... options) throws IOException {
        return startAfter("", options);
    }

    /**
     * Starts it in a shell.
     *
     * @param limits commands of the shell that come first, such as {@code ulimit -n 60}
     */
    static OwnProcess startAfter(String limits, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        if (!limits.isEmpty()) {
            command.addAll(List.of("bash", "-c", limits + " && exec \"$@\"", "bash"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                OtherProcess.classPath(entry -> true),
                Main.class.getName(),
                "--port",
                "0",
                "--token",
                TOKEN));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new OwnProcess(process, new PlainHttp(address.group(1), TOKEN));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("it did not start:\n" + said);
    }

    PlainHttp http() {
        return http;
    }

    /** Returns the status of a create, or 0 where there was no answer. */
    int create(String slug) {
        try {
            return http.post("/api/instances", "{\"name\":\"" + slug + "\",\"slug\":\"" + slug + "\"}")
                    .status();
        } catch (RuntimeException noAnswer) {
            return 0;
        }
    }

    List<String> slugs() {
        return http.get("/api/orgs/grafanacom/instances").json().findValuesAsString("slug");
    }

    /** Returns a number of what Linux tells of the process, such as {@code Threads} or, in KiB, {@code VmRSS}. */
    long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Asks it to end. */
    void terminate() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it without a word. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
