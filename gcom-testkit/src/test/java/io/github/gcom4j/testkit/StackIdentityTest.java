package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A stack is what its id or slug says exactly, and nothing of it passes to the next stack of the same slug. */
class StackIdentityTest {
    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MyStack",
                "mystack%20",
                "mystack;a=b",
                "0507363",
                "+507363",
                "-1",
                "5.07363e5",
                "9223372036854775808",
                "%EF%BC%95"
            })
    void whatOnlyResemblesTheIdOrSlugIsNotFound(String other) {
        assertThat(http.get("/api/instances/" + other).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /plugins/grafana-github-datasource",
        "POST,   /plugins/grafana-github-datasource",
        "DELETE, /plugins/grafana-github-datasource",
        "POST,   /plugins",
        "POST,   /api/auth/keys",
        "DELETE, ''",
    })
    void theIdDoesWhatTheSlugDoes(String method, String path) {
        String body =
                switch (path) {
                    case "/plugins" -> "{\"plugin\": \"grafana-clock-panel\"}";
                    case "/api/auth/keys" -> "{\"name\": \"byid\", \"role\": \"Admin\"}";
                    default -> method.equals("POST") ? "{\"version\": \"1.2.3\"}" : "";
                };

        Answer answer = http.send(method, "/api/instances/" + world.stackId + path, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void nothingOfADeletedStackPassesToTheNextOfItsSlug() {
        http.delete("/api/instances/mystack");
        world.advance(Duration.ofMinutes(1));

        String next = world.create("/api/instances", World.stack("mystack"));

        assertThat(next).isNotEqualTo(world.stackId);
        assertThat(http.get("/api/instances/mystack/plugins").at("/items").size())
                .isZero();
        assertThat(http.post("/api/instances/mystack/api/auth/keys", "{\"name\": \"mykey\", \"role\": \"Admin\"}")
                        .status())
                .isEqualTo(200);
        JsonNode old = http.get("/api/instances/" + world.stackId).json();
        assertThat(old.path("status").asString()).isEqualTo("deleted");
        assertThat(old.at("/links/0/href").asString()).isEqualTo("/instances/" + world.stackId);
    }

    @Test
    void theSlugStaysTakenToTheSecond() {
        http.delete("/api/instances/mystack");

        world.advance(Duration.ofMillis(29_001));
        assertThat(http.post("/api/instances", World.stack("mystack")).message())
                .contains("wait for 1s");
        world.advance(Duration.ofMillis(999));
        assertThat(http.post("/api/instances", World.stack("mystack")).status()).isEqualTo(200);
    }

    @Test
    void aStackCanBeBornProtected() {
        world.create("/api/instances", World.stack("safe").replace("}", ", \"deleteProtection\": true}"));

        assertThat(http.delete("/api/instances/safe").status()).isEqualTo(409);
        http.post("/api/instances/safe", "{\"name\": \"renamed\"}");
        assertThat(http.delete("/api/instances/safe").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createcloudstack2", "mycreatecloudstack", "us", "prod", "http", "stacks", "eu"})
    void everyNameOfAStackFollowsItsSlug(String slug) {
        JsonNode stack = http.post("/api/instances", World.stack(slug).replace("}", ", \"region\": \"eu\"}"))
                .json();

        assertThat(stack.path("url").asString()).isEqualTo(world.cloud.apiUrl() + "/stacks/" + slug);
        assertThat(stack.path("amInstanceGeneratorUrl").asString())
                .isEqualTo(stack.path("url").asString());
        assertThat(stack.path("hmInstancePromName").asString()).isEqualTo(slug + "-prom");
        assertThat(stack.path("hlInstanceName").asString()).isEqualTo(slug + "-logs");
        assertThat(stack.path("clusterSlug").asString()).isEqualTo("prod-eu");
        assertThat(stack.path("hmInstancePromUrl").asString()).isEqualTo("https://prometheus-eu.grafana.net");
        assertThat(stack.at("/links/0/href").asString()).isEqualTo("/instances/" + slug);
    }
}
