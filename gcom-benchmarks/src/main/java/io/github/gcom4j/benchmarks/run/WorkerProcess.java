package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.benchmarks.contest.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** The JVM of one contestant. */
public final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    /**
     * Starts a JVM.
     *
     * @param entrant who runs in it
     * @param origin origin of the server
     * @throws IOException if it cannot be started
     */
    public WorkerProcess(Entrant entrant, String origin) throws IOException {
        process = Jvm.start(Jvm.of(
                List.of("-Xms512m", "-Xmx512m"), entrant.classPath(), Worker.class.getName(), entrant.name(), origin));
        orders = process.outputWriter();
        answers = process.inputReader();
    }

    /**
     * Makes calls, one after the other.
     *
     * @param call what to call
     * @param times how often
     * @return what they took
     * @throws IOException if the JVM has ended
     */
    public Batch run(String call, int times) throws IOException {
        orders.write(call + " " + times + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The worker has ended; its message is above");
        }
        List<Long> numbers = Stream.of(answer.split(" ", -1)).map(Long::valueOf).toList();
        return new Batch(
                numbers.subList(2, numbers.size()), (double) numbers.get(0) / times, (double) numbers.get(1) / times);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
