package io.github.gcom4j.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of others, run to its end; one that is missing or takes too long has failed. */
public record ToolRun(int exit, String output) {
    /** Runs the command in a directory; what it writes goes to the log first. */
    public static ToolRun of(Path directory, Path log, int seconds, String... command)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException missing) {
            return new ToolRun(-1, String.valueOf(missing.getMessage()));
        }
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new ToolRun(-1, String.join(" ", command) + " took more than " + seconds + " s");
        }
        return new ToolRun(
                process.exitValue(),
                Files.readString(log, StandardCharsets.UTF_8).strip());
    }
}
