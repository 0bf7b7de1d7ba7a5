package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is data in a path stays data, and what leads nowhere is refused. */
class PathsTest {
    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/nowhere,                            404",
        "GET,    /,                                       404",
        "GET,    /apidocs,                                404",
        "GET,    /api,                                    404",
        "GET,    /api/instances/,                         409",
        "PUT,    /api/instances/mystack,                  405",
        "PATCH,  /api/v1/tokens,                          405",
        "DELETE, /api/instances,                          405",
        "GET,    /api/instances/..,                       404",
        "GET,    /api/instances/%2e%2e,                   404",
        "GET,    /api/instances/%2E%2E/plugins,           404",
        "GET,    /api/instances/mystack%2Fplugins,        404",
        "GET,    /api/instances/mystack%2F..%2Fmystack,   404",
        "GET,    /api/instances/%00,                      404",
        "GET,    /api//instances/mystack,                 404",
        "GET,    /api/instances/mystack/plugins/a%2Fb,    404",
        "DELETE, /api/orgs/grafanacom/api-keys/a%2F..%2Fb, 404",
    })
    void aPathThatLeadsNowhereIsRefused(String method, String path, int status) {
        Answer answer = http.send(method, path, "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.message()).isNotEmpty();
    }

    @Test
    void anEncodedSlashIsData() {
        http.post("/api/orgs/grafanacom/api-keys", "{\"name\": \"a/b +c\", \"role\": \"Viewer\"}");

        assertThat(http.delete("/api/orgs/grafanacom/api-keys/a%2Fb%20+c").text())
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/instances/%,                   400",
        "/api/instances/%4,                  400",
        "/api/instances/%zz,                 400",
        "/api/instances/%c3%28,              400",
        "/api/stack-regions?a=%ff,           400",
        "/api/stack-regions?%=b,             400",
        "/api/instances/a%0d%0aInjected,     404",
        "/api/orgs/..%2fgrafanacom/instances, 404",
    })
    void aUrlThatEncodesNothingIsRefused(String target, int status) {
        try (PlainSocket socket = PlainSocket.to(world.cloud)) {
            String answer = socket.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                            + world.cloud.token() + "\r\n\r\n")
                    .receive();
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"message\":");
            assertThat(answer.lines()).noneMatch(line -> line.startsWith("Injected"));
        }
    }
}
