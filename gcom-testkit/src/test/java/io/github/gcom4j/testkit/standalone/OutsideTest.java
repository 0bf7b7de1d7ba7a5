package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as others reach it: by other names and from other machines. */
class OutsideTest {
    @Test
    void stacksHaveTheAddressByWhichTheCallerCame() {
        Program.call(http -> {
            Program.createStack(http);
            int port = URI.create(http.origin()).getPort();
            try (PlainSocket socket = PlainSocket.to(port)) {
                String token = http.get("/_admin/settings").at("/token").asString();
                String answer = socket.exchange("GET /api/instances/shop HTTP/1.1\r\nHost: fake.example:81\r\n"
                        + "Authorization: Bearer " + token + "\r\n\r\n");
                assertThat(answer).contains("\"http://fake.example:81/stacks/shop\"");
            }
        });
    }

    @Test
    void stacksHaveTheAddressThatWasGiven() {
        Program.call(
                http -> {
                    Program.createStack(http);
                    String token = http.get("/_admin/settings").at("/token").asString();
                    assertThat(http.withToken(token)
                                    .get("/api/instances/shop")
                                    .at("/url")
                                    .asString())
                            .isEqualTo("https://fake.example/stacks/shop");
                },
                "--external-url",
                "https://fake.example");
    }

    @Test
    void theAdminApiAsksForItsTokenBeyondThisMachine() {
        Program.Run run = Program.call(
                http -> {
                    assertThat(http.get("/_admin/settings").status()).isEqualTo(401);
                    assertThat(http.get("/_admin/health").status()).isEqualTo(200);
                },
                "--host",
                "0.0.0.0");
        assertThat(run.out()).contains("admin API  needs Authorization: Bearer ");

        Program.call(
                http -> assertThat(
                                http.withToken("mine").get("/_admin/settings").status())
                        .isEqualTo(200),
                "--host",
                "0.0.0.0",
                "--admin-token",
                "mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --external-url fake.example    | --external-url must be such as https://fake.example:8443
        --external-url http://a/path   | --external-url must be such as
        --external-url https://a:99999 | --external-url must be such as
        --external-url https://u:p@a   | --external-url must be such as
        --admin-host http://fake.example | --admin-host must be a name such as fake.example, without scheme and port
        --admin-host fake.example:8080 | --admin-host must be a name such as
        --admin-host ,fake.example     | --admin-host must be a name such as
        --admin-token a:b              | --admin-token is empty or holds a character that no bearer token has
        --admin-token=                 | --admin-token is empty or holds
        """)
    void explainsAWrongOption(String arguments, String reason) {
        Program.Run run = Program.run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(reason).hasLineCount(1);
    }

    @Test
    void theAdminApiIsReachedByTheNamesThatWereGiven() {
        Program.call(
                http -> {
                    int port = URI.create(http.origin()).getPort();
                    assertThat(statusUnder(port, "fake.example")).isEqualTo("HTTP/1.1 200");
                    assertThat(statusUnder(port, "Other.Example:" + port)).isEqualTo("HTTP/1.1 200");
                    assertThat(statusUnder(port, "evil.example")).isEqualTo("HTTP/1.1 403");
                },
                "--admin-host",
                "fake.example,other.example");
    }

    private static String statusUnder(int port, String host) {
        try (PlainSocket socket = PlainSocket.to(port)) {
            return socket.exchange("GET /_admin/settings HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .substring(0, 12);
        }
    }
}
