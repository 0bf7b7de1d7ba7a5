package io.github.gcom4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of a measure. One that takes too long is ended; one that fails says why. It lives no longer than this JVM. */
public final class Child implements AutoCloseable {
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Child::end)));
    }

    private final Process process;
    private final Path messages;

    private Child(Process process, Path messages) {
        this.process = process;
        this.messages = messages;
    }

    /**
     * Starts a process.
     *
     * @param builder the process, whose messages are kept for the case that it fails
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static Child start(ProcessBuilder builder) throws IOException {
        Path messages = Files.createTempFile("gcom-benchmarks", ".log");
        messages.toFile().deleteOnExit();
        Process process = builder.redirectError(messages.toFile()).start();
        RUNNING.add(process);
        return new Child(process, messages);
    }

    /**
     * Sends a line.
     *
     * @param line the line
     * @throws IOException if the process has ended
     */
    public void send(String line) throws IOException {
        try {
            process.outputWriter().append(line + "\n").flush();
        } catch (IOException gone) {
            throw failure(gone);
        }
    }

    /**
     * Waits for the next line it prints.
     *
     * @param seconds after which the process is ended
     * @return the line
     * @throws IOException if there is none; says why
     */
    public String line(int seconds) throws IOException {
        Future<?> end = endAfter(seconds);
        String line = process.inputReader().readLine();
        if (line == null) {
            throw end.isDone() ? late(seconds) : failure(null);
        }
        end.cancel(false);
        return line;
    }

    /**
     * Reads all it prints until it ends.
     *
     * @param seconds after which the process is ended
     * @return the lines
     * @throws IOException if it fails; says why
     */
    public List<String> lines(int seconds) throws IOException {
        Future<?> end = endAfter(seconds);
        List<String> lines = process.inputReader().lines().toList();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw end.isDone() ? late(seconds) : failure(null);
        }
        end.cancel(false);
        return lines;
    }

    /**
     * Tells whether it runs.
     *
     * @return whether it does
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Keeps its threads on some processors, where there is {@code taskset} to do so.
     *
     * @param processors such as {@code 0-1}
     * @throws IOException if it does not answer
     */
    void keepOn(String processors) throws IOException {
        List<String> command = List.of("taskset", "-acp", processors, Long.toString(process.pid()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Process taskset;
        try {
            taskset = builder.start();
        } catch (IOException missing) {
            return;
        }
        taskset.getInputStream().readAllBytes();
    }

    /** Tells it to end, as whoever has started it would, and waits until it has. */
    void terminate() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        end(process);
        RUNNING.remove(process);
    }

    /** A script does not take along what it has started. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Future<?> endAfter(int seconds) {
        return WATCH.schedule(() -> end(process), seconds, TimeUnit.SECONDS);
    }

    private static IOException late(int seconds) {
        return new IOException("took longer than " + seconds + " s");
    }

    private IOException failure(@Nullable IOException cause) throws IOException {
        int status = process.onExit().join().exitValue();
        return new IOException(Messages.reason(Files.readString(messages), status), cause);
    }
}
