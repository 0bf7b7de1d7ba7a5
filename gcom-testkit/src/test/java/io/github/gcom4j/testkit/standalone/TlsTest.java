package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program over HTTPS, with a certificate that it makes or is given. */
class TlsTest {
    private final Path directory;

    TlsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void speaksHttpsWithACertificateOfItsOwn() throws Exception {
        SelfSigned own = SelfSigned.create(List.of("fake.example"));
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(own.pem().getBytes(StandardCharsets.US_ASCII)));
        assertThat(certificate.getSubjectAlternativeNames())
                .contains(List.of(2, "localhost"), List.of(2, "fake.example"), List.of(7, "127.0.0.1"));
        try (var cloud = FakeGrafanaCloud.builder().tls(own.context()).start()) {
            assertThat(answer(cloud.apiUrl(), trusting(certificate))).isEqualTo(401);
        }
    }

    @Test
    void saysThatItSpeaksHttps() {
        Program.Run run =
                Program.run(fake -> assertThat(fake.cloud().apiUrl()).startsWith("https://"), "--port", "0", "--tls");

        assertThat(run.out()).contains("listens at https://127.0.0.1:");
        assertThat(run).returns(0, Program.Run::exitCode);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void speaksHttpsWithAGivenCertificateAndThoseOfItsIssuers(boolean rsa) {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(1).build();
        HeldCertificate issuer = new HeldCertificate.Builder()
                .certificateAuthority(0)
                .signedBy(authority)
                .build();
        HeldCertificate.Builder builder = new HeldCertificate.Builder()
                .signedBy(issuer)
                .addSubjectAlternativeName("127.0.0.1")
                .commonName("fake");
        HeldCertificate server = (rsa ? builder.rsa2048() : builder.ecdsa256()).build();

        Program.Run run = Program.run(
                fake -> {
                    assertThat(fake.cloud().apiUrl()).startsWith("https://");
                    assertThat(answer(fake.cloud().apiUrl(), trusting(authority.certificate())))
                            .isEqualTo(401);
                },
                "--port",
                "0",
                "--tls-certificate",
                write("chain.pem", server.certificatePem() + issuer.certificatePem()),
                "--tls-key",
                write("key.pem", server.privateKeyPkcs8Pem()));

        assertThat(run).returns(0, Program.Run::exitCode).returns("", Program.Run::err);
    }

    @Test
    void explainsAKeyOfAnotherCertificate() {
        Program.Run run = Program.run(
                "--tls-certificate",
                write("one.pem", new HeldCertificate.Builder().build().certificatePem()),
                "--tls-key",
                write("other.pem", new HeldCertificate.Builder().build().privateKeyPkcs8Pem()));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--tls-key is not the key of the first certificate of --tls-certificate")
                .hasLineCount(1);
    }

    @Test
    void explainsAKeyInAnotherForm() {
        HeldCertificate held = new HeldCertificate.Builder().rsa2048().build();
        Program.Run run = Program.run(
                "--tls-certificate",
                write("one.pem", held.certificatePem()),
                "--tls-key",
                write("rsa.pem", held.privateKeyPkcs1Pem()));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("openssl pkcs8 -topk8 -nodes")
                .doesNotContain(held.privateKeyPkcs1Pem().substring(40, 60))
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --tls-certificate none --tls-key none | --tls-certificate names a file that cannot be read: none
        --tls-key pom.xml              | --tls-certificate and --tls-key need each other
        --tls-certificate pom.xml      | --tls-certificate and --tls-key need each other
        --tls-certificate pom.xml --tls-key pom.xml | --tls-certificate must hold certificates in PEM
        """)
    void explainsAWrongOption(String arguments, String reason) {
        Program.Run run = Program.run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(reason).hasLineCount(1);
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext trusting(X509Certificate authority) {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority)
                .build()
                .sslContext();
    }

    /** Returns the status of a call without a token. */
    private static int answer(String url, SSLContext trusting) {
        HttpClient http = HttpClient.newBuilder().sslContext(trusting).build();
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/stack-regions"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
