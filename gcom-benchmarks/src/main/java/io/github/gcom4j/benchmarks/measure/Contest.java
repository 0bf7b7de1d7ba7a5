package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.run.Batch;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.ServerAddress;
import io.github.gcom4j.benchmarks.run.WorkerProcess;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contestants, each in a JVM of its own. One that fails is left out until the next kind of work; the others continue. */
final class Contest implements AutoCloseable {
    private final ServerAddress server;
    private final Map<Entrant, WorkerProcess> workers = new HashMap<>();
    private final Map<Entrant, String> failures = new HashMap<>();

    Contest(ServerAddress server) {
        this.server = server;
    }

    /** Begins another kind of work: all take part again, and those that are new have made a call. */
    void begin(List<Entrant> entrants) {
        failures.clear();
        List<Entrant> latecomers = entrants.stream()
                .filter(entrant -> !workers.containsKey(entrant))
                .toList();
        latecomers.forEach(this::start);
        latecomers.forEach(entrant -> turn(entrant, Work.SMALL.call(), 1));
    }

    private void start(Entrant entrant) {
        try {
            workers.put(entrant, new WorkerProcess(entrant, server));
        } catch (IOException failure) {
            failures.put(entrant, Result.reason(failure));
        }
    }

    /** Gives one that has not failed another JVM, whose compiler decides again. */
    void restart(Entrant entrant) {
        WorkerProcess worker = workers.remove(entrant);
        if (worker != null) {
            worker.close();
            start(entrant);
        }
    }

    Optional<Batch> turn(Entrant entrant, String call, int times) {
        WorkerProcess worker = workers.get(entrant);
        if (worker == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(worker.run(call, times));
        } catch (IOException failure) {
            failures.put(entrant, Result.reason(failure));
            workers.remove(entrant);
            worker.close();
            return Optional.empty();
        }
    }

    void keepOn(String processors) throws IOException {
        for (WorkerProcess worker : workers.values()) {
            worker.keepOn(processors);
        }
    }

    Optional<String> failure(Entrant entrant) {
        return Optional.ofNullable(failures.get(entrant));
    }

    @Override
    public void close() {
        workers.values().forEach(WorkerProcess::close);
    }
}
