package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.PlainSocket;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as others reach it: by other names, from other machines, over TLS. */
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
        --tls-key pom.xml              | --tls-certificate and --tls-key need each other
        --tls-certificate pom.xml --tls-key pom.xml | --tls-certificate must hold certificates in PEM
        """)
    void explainsAWrongOption(String arguments, String reason) {
        Program.Run run = Program.run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(reason).hasLineCount(1);
    }

    @Test
    void speaksHttpsWithACertificateOfItsOwn() throws Exception {
        SelfSigned own = SelfSigned.create();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, new char[0]);
        trusted.setCertificateEntry(
                "fake",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(own.pem().getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
        try (FakeGrafanaCloud cloud =
                FakeGrafanaCloud.builder().tls(own.context()).start()) {
            assertThat(cloud.apiUrl()).startsWith("https://127.0.0.1:");
            HttpClient http = HttpClient.newBuilder().sslContext(client).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.apiUrl() + "/api/orgs/grafanacom/instances"))
                    .header("Authorization", "Bearer " + cloud.token())
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysThatItSpeaksHttps() {
        Program.Run run =
                Program.run(fake -> assertThat(fake.cloud().apiUrl()).startsWith("https://"), "--port", "0", "--tls");

        assertThat(run.out()).contains("listens at https://127.0.0.1:");
        assertThat(run).returns(0, Program.Run::exitCode);
    }
}
