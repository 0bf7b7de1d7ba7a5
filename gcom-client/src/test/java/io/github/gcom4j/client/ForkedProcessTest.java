package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ListRegionsMain;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForkedProcessTest {
    // What the client needs at run time, and nothing optional.
    private static final String RUN_TIME = ".*(classes|/(gcom-model|jackson|feign-core|jspecify)[^/]*\\.jar)";
    private static final String[] CLASS_PATH =
            System.getProperty("java.class.path").split(File.pathSeparator);

    @Test
    void aProgramOnTheModulePathWorksWithoutTheOptionalLibrariesAndEndsWithItsMain() throws Exception {
        assertThat(run("--module-path", runTime(), "--add-modules", "io.github.gcom4j.client", "-cp", tests()))
                .isEqualTo("0 regions, named module: io.github.gcom4j.client");
    }

    @Test
    void aProgramOnTheClassPathWorksWithoutTheOptionalLibrariesAndEndsWithItsMain() throws Exception {
        assertThat(run("-cp", runTime() + File.pathSeparator + tests())).isEqualTo("0 regions, named module: null");
    }

    private static String run(String... options) throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(Answer.json(503, ""), Answer.json(200, "{\"items\":[]}"))) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(options));
            command.add(ListRegionsMain.class.getName());
            command.add(server.origin());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).describedAs(output).isZero();
            assertThat(server.received()).hasSize(2);
            return output.strip();
        }
    }

    private static String runTime() {
        return Arrays.stream(CLASS_PATH)
                .filter(entry -> entry.matches(RUN_TIME) && !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String tests() {
        return Arrays.stream(CLASS_PATH)
                .filter(entry -> entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
