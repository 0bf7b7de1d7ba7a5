package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Fork;
import io.github.gcom4j.client.fixture.ListRegionsMain;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ForkedProcessTest {
    @Test
    void aProgramOnTheModulePathWorksWithoutTheOptionalLibrariesAndEndsWithItsMain() throws Exception {
        assertThat(listRegions(
                        "--module-path",
                        Fork.runTime(),
                        "--add-modules",
                        "io.github.gcom4j.client",
                        "-cp",
                        Fork.tests()))
                .isEqualTo("0 regions, named module: io.github.gcom4j.client");
    }

    @Test
    void aProgramOnTheClassPathWorksWithoutTheOptionalLibrariesAndEndsWithItsMain() throws Exception {
        assertThat(listRegions("-cp", Fork.runTime() + File.pathSeparator + Fork.tests()))
                .isEqualTo("0 regions, named module: null");
    }

    private static String listRegions(String... options) throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answer.json(503, ""), Answer.json(200, "{\"items\":[]}"))) {
            String output = Fork.run(List.of(options), ListRegionsMain.class, server.origin());

            assertThat(server.received()).hasSize(2);
            return output;
        }
    }
}
