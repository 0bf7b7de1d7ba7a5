package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Fork;
import io.github.gcom4j.client.fixture.OtherTransportMain;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A JVM that was linked without the JDK's client carries another transport; Feign needs java.desktop. */
@Tag("slow")
class WithoutJdkClientTest {
    private static final String MODULES = "java.base,java.desktop,java.logging";

    @Test
    void anotherTransportCarriesTheCallsAndReportsFailures() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(Answer.reset(), Answer.of(503, ""), Answer.json(200, "{\"items\":[]}"))) {
            String said = Fork.run(
                    List.of("--limit-modules", MODULES, "-cp", System.getProperty("java.class.path")),
                    OtherTransportMain.class,
                    server.origin());

            assertThat(said).endsWith("0 regions, java.net.http: false");
            assertThat(server.received()).hasSize(3);
        }
    }
}
