package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import io.github.gcom4j.testkit.junit.GcomTest;
import org.junit.jupiter.api.Test;

/** A stack is named by its id as a number wherever it is named by a text, in both forms of the client. */
@GcomTest
class StackByIdTest {
    @Test
    void aNumberMeansTheSameAsTheTextOfIt(GcomClient client, FakeGrafanaCloud cloud) {
        long id = cloud.given().stack("shop").id();

        assertThat(client.stacks().get(id)).isEqualTo(client.stacks().get("shop"));
        assertThat(client.stacks().setLabel(id, "team", "a").labels()).containsEntry("team", "a");
        client.plugins()
                .add(
                        id,
                        AddPluginRequest.builder().plugin("grafana-clock-panel").build());
        assertThat(client.plugins().find(id, "grafana-clock-panel")).isPresent();
        assertThat(client.waiters().stackReady(id, WaitOptions.defaults()).id()).isEqualTo(id);
        assertThat(client.published()
                        .serviceAccounts()
                        .createWithToken(
                                id,
                                CreateServiceAccountRequest.builder()
                                        .name("ci")
                                        .role("Viewer")
                                        .build(),
                                CreateServiceAccountTokenRequest.builder()
                                        .name("ci")
                                        .build()))
                .isNotNull();

        Stack protectedNow = client.async().stacks().protect(id).join();
        assertThat(protectedNow.deleteProtection()).contains(true);
        assertThat(client.async().plugins().list(id).join()).hasSize(1);
        client.stacks().unprotect(id);
        assertThat(client.stacks().deleteIfExists(id)).isTrue();
        cloud.verify().receivedOnlyValidRequests();
    }
}
