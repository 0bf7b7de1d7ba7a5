package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final Path directory;

    DurableStateTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "process"})
    void keepsEveryAnsweredCreateWhenItIsToldToEnd(String survives) throws Exception {
        assertThatAreThere(AnsweredWrites.until(OwnProcess::terminate, state(survives)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "process"})
    void keepsEveryAnsweredCreateWhenItIsKilled(String survives) throws Exception {
        assertThatAreThere(AnsweredWrites.until(OwnProcess::kill, state(survives)));
    }

    @Test
    void refusesWhatItCannotSaveAndKeepsWhatItHasAnswered() throws Exception {
        List<String> answered = new ArrayList<>();
        int refused = 0;
        try (OwnProcess program = OwnProcess.startAfter("ulimit -f 40", state("machine"))) {
            refused = AnsweredWrites.untilRefused(program, answered);
            PlainHttp.Answer again = program.http().post("/api/instances", "{\"name\":\"again\",\"slug\":\"again\"}");
            assertThat(again).returns(503, PlainHttp.Answer::status).returns("StateNotSaved", PlainHttp.Answer::code);
            assertThat(again.message()).contains("state.json");
            PlainHttp.Answer health = program.http().get("/_admin/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.at("/alive").asBoolean()).isTrue();
            assertThat(health.at("/ready").asBoolean()).isFalse();
            assertThat(program.http()
                            .get("/_admin/overview")
                            .at("/stateProblem")
                            .asString())
                    .contains("state.json");
            assertThat(program.slugs()).containsAll(answered);
        }
        assertThat(refused).isEqualTo(500);
        assertThat(answered).hasSizeGreaterThan(5);
        assertThatAreThere(answered);
    }

    @Test
    void keepsWhatItHasAnsweredOnADiskThatIsFull() throws Exception {
        List<String> answered = new ArrayList<>();
        try (SmallDisk disk = SmallDisk.mount(directory, "64k")) {
            try (OwnProcess program =
                    OwnProcess.start("--state", disk.file("state.json").toString())) {
                assertThat(AnsweredWrites.untilRefused(program, answered)).isEqualTo(500);
            }
            Files.copy(disk.file("state.json"), file());
            assertThat(answered).hasSizeGreaterThan(5);
        }
        List<String> kept = new ArrayList<>();
        try (OwnProcess program = OwnProcess.start(state("machine"))) {
            kept.addAll(program.slugs());
            assertThat(program.create("later")).isEqualTo(200);
        }
        assertThat(kept).containsAll(answered);
    }

    @Test
    void savesAgainOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(directory, "128k")) {
            Path ballast = Files.write(disk.file("ballast"), new byte[64 << 10]);
            try (OwnProcess program =
                    OwnProcess.start("--state", disk.file("state.json").toString())) {
                assertThat(AnsweredWrites.untilRefused(program, new ArrayList<>()))
                        .isEqualTo(500);
                Files.delete(ballast);
                assertThat(program.create("after")).isEqualTo(200);
                assertThat(program.http().get("/_admin/health").status()).isEqualTo(200);
            }
            Files.copy(disk.file("state.json"), file());
        }
        assertThatAreThere(List.of("after"));
    }

    private void assertThatAreThere(Iterable<String> answered) throws IOException {
        assertThat(AnsweredWrites.in(file())).containsAll(answered);
    }

    private Path file() {
        return directory.resolve("state.json");
    }

    private String[] state(String survives) {
        return new String[] {"--state", file().toString(), "--state-survives", survives};
    }
}
