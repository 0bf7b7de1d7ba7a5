package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.benchmarks.contest.Worker;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The JVM of one contestant. */
public final class WorkerProcess implements AutoCloseable {
    private static final int ORDER_SECONDS = 180;

    private final Child process;

    /**
     * Starts a JVM.
     *
     * @param entrant who runs in it
     * @param server whom it calls
     * @throws IOException if it cannot be started
     */
    public WorkerProcess(Entrant entrant, ServerAddress server) throws IOException {
        process = Jvm.start(
                Jvm.flagsToCall(server), entrant.classPath(), Worker.class.getName(), entrant.name(), server.origin());
    }

    /**
     * Makes calls, one after the other.
     *
     * @param call what to call
     * @param times how often
     * @return what they took
     * @throws IOException if one fails or they take too long; says why
     */
    public Batch run(String call, int times) throws IOException {
        process.send(call + " " + times);
        List<Long> numbers = Stream.of(process.line(ORDER_SECONDS).split(" ", -1))
                .map(Long::valueOf)
                .toList();
        return new Batch(
                numbers.subList(2, numbers.size()), (double) numbers.get(0) / times, (double) numbers.get(1) / times);
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
