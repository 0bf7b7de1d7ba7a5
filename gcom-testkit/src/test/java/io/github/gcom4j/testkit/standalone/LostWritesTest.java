package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten rounds of each way to end or to fill the disk; {@code target/lost-writes.txt} has what was answered and what was lost. */
@Tag("outside")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and disks are those of Unix")
class LostWritesTest {
    private static final int ROUNDS = 10;
    private static final Path REPORT = Path.of("target/lost-writes.txt");

    private final Path directory;

    LostWritesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "process"})
    void toldToEnd(String survives) throws Exception {
        rounds("SIGTERM", OwnProcess::terminate, survives);
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "process"})
    void killed(String survives) throws Exception {
        rounds("kill -9", OwnProcess::kill, survives);
    }

    @Test
    void onAFullDisk() throws Exception {
        Tally tally = new Tally("full disk");
        for (int round = 0; round < ROUNDS; round++) {
            try (SmallDisk disk = SmallDisk.mount(directory, (48 + 8 * round) + "k")) {
                List<String> answered = new ArrayList<>();
                try (OwnProcess program =
                        OwnProcess.start("--state", disk.file("state.json").toString())) {
                    assertThat(AnsweredWrites.untilRefused(program, answered)).isEqualTo(500);
                }
                Path copy = directory.resolve("full" + round + ".json");
                Files.copy(disk.file("state.json"), copy);
                tally.add(answered, AnsweredWrites.in(copy));
            }
        }
        tally.report();
    }

    private void rounds(String name, Consumer<OwnProcess> end, String survives) throws Exception {
        Tally tally = new Tally(name + ", --state-survives " + survives);
        for (int round = 0; round < ROUNDS; round++) {
            Path file = directory.resolve(survives + round + ".json");
            Collection<String> answered =
                    AnsweredWrites.until(end, "--state", file.toString(), "--state-survives", survives);
            tally.add(answered, AnsweredWrites.in(file));
        }
        tally.report();
    }

    /** What was answered in all rounds of a kind, and which of it was not there again. */
    private static final class Tally {
        private final String name;
        private final List<String> lost = new ArrayList<>();
        private int answered;

        Tally(String name) {
            this.name = name;
        }

        void add(Collection<String> answeredNow, List<String> kept) {
            answered += answeredNow.size();
            answeredNow.stream().filter(slug -> !kept.contains(slug)).forEach(lost::add);
        }

        void report() throws IOException {
            Files.writeString(
                    REPORT,
                    name + ": " + ROUNDS + " rounds, " + answered + " answered, " + lost.size() + " lost\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            assertThat(answered).isGreaterThan(5 * ROUNDS);
            assertThat(lost).isEmpty();
        }
    }
}
