package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Creates stacks until the program ends or cannot go on, and remembers which were answered. */
final class AnsweredWrites {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 40;

    private AnsweredWrites() {}

    /** Creates stacks from several clients at once, ends the program meanwhile, and returns the slugs that were answered. */
    static Set<String> until(Consumer<OwnProcess> end, String... options) throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try (OwnProcess program = OwnProcess.start(options)) {
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "c" + client + "n";
                clients.execute(() -> {
                    for (int i = 0; program.create(prefix + i) == 200; i++) {
                        answered.add(prefix + i);
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            end.accept(program);
        } finally {
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        return answered;
    }

    /** Creates stacks until one is not answered with 200, whose status is returned. */
    static int untilRefused(OwnProcess program, List<String> answered) {
        for (int i = 0; i < 1000; i++) {
            int status = program.create("s" + i);
            if (status != 200) {
                return status;
            }
            answered.add("s" + i);
        }
        throw new AssertionError("there was always room");
    }

    /** Returns the slugs of a state file, as a program that starts from it has them. */
    static List<String> in(Path file) throws IOException {
        try (OwnProcess program = OwnProcess.start("--state", file.toString())) {
            return program.slugs();
        }
    }
}
