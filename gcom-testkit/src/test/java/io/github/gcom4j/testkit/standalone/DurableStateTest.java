package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program with a state file has answered is there again, however it ends. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and limits of processes are those of Unix")
class DurableStateTest {
    private static final int CLIENTS = 8;

    private final Path directory;

    DurableStateTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "process"})
    void keepsEveryAnsweredCreateWhenItIsToldToEnd(String survives) throws Exception {
        survives(OwnProcess::terminate, survives);
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "process"})
    void keepsEveryAnsweredCreateWhenItIsKilled(String survives) throws Exception {
        survives(OwnProcess::kill, survives);
    }

    @Test
    void refusesWhatItCannotSaveAndKeepsWhatItHasAnswered() throws Exception {
        List<String> answered = new ArrayList<>();
        int refused = 0;
        try (OwnProcess program = OwnProcess.startAfter("ulimit -f 40", state())) {
            refused = fill(program, answered);
            PlainHttp.Answer again = program.http().post("/api/instances", "{\"name\":\"again\",\"slug\":\"again\"}");
            assertThat(again).returns(503, PlainHttp.Answer::status).returns("StateNotSaved", PlainHttp.Answer::code);
            assertThat(again.message()).contains("state.json");
            assertThat(program.slugs()).containsAll(answered);
        }
        assertThat(refused).isEqualTo(500);
        assertThat(answered).hasSizeGreaterThan(5);
        assertThatAreThere(answered);
    }

    @Test
    void keepsWhatItHasAnsweredOnADiskThatIsFull() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
                "a small disk can be mounted by root alone");
        List<String> answered = new ArrayList<>();
        try {
            Path file = disk.resolve("state.json");
            try (OwnProcess program = OwnProcess.start("--state", file.toString())) {
                assertThat(fill(program, answered)).isEqualTo(500);
            }
            Files.copy(file, directory.resolve("state.json"));
            assertThat(answered).hasSizeGreaterThan(5);
        } finally {
            run("umount", disk.toString());
        }
        List<String> kept = new ArrayList<>();
        try (OwnProcess program = OwnProcess.start(state())) {
            kept.addAll(program.slugs());
            assertThat(program.create("later")).isEqualTo(200);
        }
        assertThat(kept).containsAll(answered);
    }

    @Test
    void savesAgainOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk.toString()),
                "a small disk can be mounted by root alone");
        try {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[64 << 10]);
            try (OwnProcess program =
                    OwnProcess.start("--state", disk.resolve("state.json").toString())) {
                assertThat(fill(program, new ArrayList<>())).isEqualTo(500);
                Files.delete(ballast);
                assertThat(program.create("after")).isEqualTo(200);
            }
            Files.copy(disk.resolve("state.json"), file());
        } finally {
            run("umount", disk.toString());
        }
        assertThatAreThere(List.of("after"));
    }

    /** Creates stacks until one is not answered with 200, whose status is returned. */
    private static int fill(OwnProcess program, List<String> answered) {
        for (int i = 0; i < 1000; i++) {
            int status = program.create("s" + i);
            if (status != 200) {
                return status;
            }
            answered.add("s" + i);
        }
        throw new AssertionError("there was always room");
    }

    private void survives(Consumer<OwnProcess> end, String survives) throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        CountDownLatch enough = new CountDownLatch(40);
        try (OwnProcess program = OwnProcess.start("--state", file().toString(), "--state-survives", survives)) {
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
        assertThatAreThere(answered);
    }

    private void assertThatAreThere(Iterable<String> answered) throws IOException {
        try (OwnProcess program = OwnProcess.start(state())) {
            assertThat(program.slugs()).containsAll(answered);
        }
    }

    private Path file() {
        return directory.resolve("state.json");
    }

    private String[] state() {
        return new String[] {"--state", file().toString()};
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
