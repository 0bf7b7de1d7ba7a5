package io.github.gcom4j.testkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void createsUsesAndDeletesEverythingOnTheFake() {
        Quickstart.run(Map.of(), out, Clock.systemUTC());

        assertThat(text())
                .contains("Created the stack quickstart", "after 5 s", "it is ready", "Installed the plugin")
                .contains("metrics-readers, log-readers", "dashboards", "Deleted the stack quickstart")
                .contains("each checked against the spec");
    }

    @Test
    void showsNoSecret() {
        Quickstart.run(Map.of(), out, Clock.systemUTC());

        assertThat(text()).contains("token=***").doesNotContain("glc_");
    }

    @Test
    void onlyReadsWhereATokenIsSet() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            Quickstart.run(
                    Map.of(
                            GcomClientBuilder.TOKEN_VARIABLE, cloud.token(),
                            GcomClientBuilder.API_URL_VARIABLE, cloud.apiUrl(),
                            Quickstart.ORG_VARIABLE, cloud.organization().slug()),
                    out,
                    Clock.systemUTC());

            assertThat(text()).contains("nothing was changed");
            assertThat(cloud.journal()).isNotEmpty().allSatisfy(exchange -> assertThat(exchange.method())
                    .isEqualTo("GET"));
        }
    }

    @Test
    void asksForTheOrganizationWhereATokenIsSetWithoutOne() {
        assertThatThrownBy(
                        () -> Quickstart.run(Map.of(GcomClientBuilder.TOKEN_VARIABLE, "glc_x"), out, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GRAFANA_CLOUD_ORG is not set");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
