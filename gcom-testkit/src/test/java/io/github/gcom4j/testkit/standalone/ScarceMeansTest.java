package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import io.github.gcom4j.testkit.PlainSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A program that runs out of what the system gives answers again. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits of processes are those of Unix")
class ScarceMeansTest {
    private static final int MORE_THAN_THERE_ARE = 300;

    @Test
    void answersWhileAndAfterAllFilesAreInUse() throws Exception {
        try (OwnProcess program = OwnProcess.startAfter("ulimit -n 120")) {
            List<PlainSocket> idle = connect(program, MORE_THAN_THERE_ARE);

            assertThat(settings(program)).isEqualTo(200);
            idle.forEach(PlainSocket::close);
            assertThat(settings(program)).isEqualTo(200);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "there alone a process can be looked at")
    void boundsThreadsAndMemoryOfIdleConnections() throws Exception {
        try (OwnProcess program = OwnProcess.start()) {
            List<PlainSocket> idle = connect(program, 3_000);

            assertThat(settings(program)).isEqualTo(200);
            Files.writeString(
                    Path.of("target/idle-connections.txt"),
                    "3,000 idle connections: " + program.status("Threads") + " threads, "
                            + program.status("VmRSS") / 1024 + " MiB of -Xmx128m\n");
            assertThat(program.status("Threads")).isLessThan(2_048 + 150);
            assertThat(program.status("VmRSS")).isLessThan(512 << 10);
            idle.forEach(PlainSocket::close);
            assertThat(settings(program)).isEqualTo(200);
        }
    }

    private static List<PlainSocket> connect(OwnProcess program, int count) {
        assertThat(settings(program)).isEqualTo(200);
        List<PlainSocket> idle = new ArrayList<>();
        int port = URI.create(program.http().origin()).getPort();
        for (int i = 0; i < count; i++) {
            idle.add(PlainSocket.to(port));
        }
        return idle;
    }

    private static int settings(OwnProcess program) {
        PlainHttp.Answer answer = program.http().get("/_admin/settings");
        return answer.status();
    }
}
