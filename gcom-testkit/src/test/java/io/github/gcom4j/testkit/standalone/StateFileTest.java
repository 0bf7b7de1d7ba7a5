package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the file of a state holds, and what is done with one that holds something else. */
class StateFileTest {
    private Path file;

    @BeforeEach
    void name(@TempDir Path directory) {
        file = directory.resolve("state.json");
    }

    @Test
    void holdsAChangeBeforeItIsAnswered() {
        call(http -> {
            Program.createStack(http);
            assertThat(file).content().contains("\"shop\"");
        });
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        call(http -> {});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isASnapshotToStartFromWhileChangesFollowIt() {
        call(http -> {
            Program.createStack(http);
            Program.call(other -> assertThat(stacks(other)).isEqualTo(1), "--seed", file.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"now\":\"2026-01-01T00:00:00Z\",\"changes\":[[\"stacks\",\"1", "\u0000\u0000\u00e4"})
    void aLastLineThatWasNeverFinishedIsLeftOut(String torn) throws IOException {
        AtomicReference<String> whileOpen = new AtomicReference<>("");
        call(http -> {
            Program.createStack(http);
            whileOpen.set(content());
        });
        Files.writeString(file, whileOpen.get() + torn);

        call(http -> {
            assertThat(stacks(http)).isEqualTo(1);
            assertThat(http.post("/_admin/reset", "").status()).isEqualTo(204);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"format\":\"gcom-testkit-snapshot\",\"version\":3",
                "{\"format\":\"gcom-testkit-snapshot\",\"version\":3}\n",
                "{\"format\":\"gcom-testkit-snapshot\",\"version\":3,\"tables\":{\"stacks\":{\"1\":{}}}}\n",
                "{\"format\":\"gcom-testkit-snapshot\",\"version\":3,\"tables\":{}}\n{\"changes\":[[\"stacks\"\n{}\n",
            })
    void aFileThatIsBrokenIsLeftAsItIs(String broken) throws IOException {
        Files.writeString(file, broken);

        Program.Run run = Program.run("--port", "0", "--state", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + " is no snapshot of a fake: ").hasLineCount(1);
        assertThat(file).hasContent(broken);
    }

    @Test
    void holdsTheTimeThatTheClockWasPutForwardTo() {
        AtomicReference<Instant> late = new AtomicReference<>();
        call(http -> late.set(now(http.post("/_admin/clock", "{\"advance\":\"500h\"}"))));

        call(http -> assertThat(now(http.get("/_admin/clock"))).isAfterOrEqualTo(late.get()));
    }

    @Test
    void doesNotGrowForEver() throws IOException {
        call(http -> {
            Program.createStack(http);
            String large = "x".repeat(900_000);
            for (int i = 0; i < 20; i++) {
                assertThat(http.withToken(token(http))
                                .post("/api/instances/shop", "{\"description\":\"" + large + i + "\"}")
                                .status())
                        .isEqualTo(200);
            }
            assertThat(file.toFile().length()).isLessThan(8 << 20);
        });
        assertThat(file.resolveSibling(".").toFile().list()).containsExactly("state.json");
    }

    @Test
    void isForOneProgramAtATime() {
        call(http -> {
            Program.Run second = Program.run("--port", "0", "--state", file.toString());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("another fake keeps its state there");
            Program.createStack(http);
        });
        call(http -> assertThat(stacks(http)).isEqualTo(1));
    }

    @Test
    void takesASnapshotThatTheAdminApiGave() {
        Program.call(http -> {
            Program.createStack(http);
            write(http.get("/_admin/state").text().strip());
        });

        call(http -> assertThat(stacks(http)).isEqualTo(1));
    }

    private void call(Consumer<PlainHttp> calls) {
        Program.Run run = Program.call(calls, "--state", file.toString());
        assertThat(run).returns("", Program.Run::err).returns(0, Program.Run::exitCode);
    }

    private void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token(PlainHttp http) {
        return http.get("/_admin/settings").at("/token").asString();
    }

    private static int stacks(PlainHttp http) {
        return http.withToken(token(http))
                .get("/api/orgs/grafanacom/instances")
                .at("/total")
                .asInt();
    }

    private static Instant now(PlainHttp.Answer answer) {
        return Instant.parse(answer.at("/now").asString());
    }
}
