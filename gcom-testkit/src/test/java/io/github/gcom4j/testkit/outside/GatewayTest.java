package io.github.gcom4j.testkit.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.outside.Gateway.Setup;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind the gateways that stand before such an API, nothing that was carried out is reported as failed. */
@Tag("outside")
@Timeout(300)
@SuppressWarnings({"try", "NullAway.Init"}) // what is started only has to be there
class GatewayTest {
    private static final int CREATES = Integer.getInteger("gcom.outside.creates", 600);

    @TempDir
    private Path directory;

    private final FakeGrafanaCloud cloud =
            FakeGrafanaCloud.builder().stackLimit(1_000_000).start();
    private final int port = Program.freePort();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({"NGINX, 1", "NGINX, 8", "NGINX, 64", "HAPROXY, 8"})
    void aLimitOfRequestsOfAConnectionIsNotNoticed(Gateway gateway, int callers) {
        try (Program program = start(gateway, Setup.usual().limitedTo(10));
                GcomClient client = client(Certificates.trusting(), Version.HTTP_1_1)) {
            Creates creates = Creates.of(client, cloud, callers, "s", CREATES);

            assertThat(creates.failed()).isEmpty();
            assertThat(creates.applied()).hasSize(CREATES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAReloadFailsWasNotCarriedOut(Gateway gateway) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (Program program = start(gateway, Setup.usual());
                GcomClient client = client(Certificates.trusting(), Version.HTTP_1_1)) {
            Thread reloads = new Thread(() -> {
                for (int number = 0; number < 5 && !over.get(); number++) {
                    Program.pause(200);
                    gateway.reload(program);
                }
            });
            reloads.start();
            Creates creates = Creates.of(client, cloud, 8, "s", 4 * CREATES);
            over.set(true);
            reloads.join();

            assertThat(creates.untrue()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsIdleForTooLongFailsNothingThatWasCarriedOut(Gateway gateway) {
        try (Program program = start(gateway, Setup.usual().idleFor(1));
                GcomClient client = client(Certificates.trusting(), Version.HTTP_1_1)) {
            for (int round = 0; round < 8; round++) {
                assertThat(Creates.of(client, cloud, 4, "s" + round + "x", 4).untrue())
                        .isEmpty();
                // Around the moment at which the gateway closes.
                Program.pause(970 + 10 * round);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void overHttp2EveryCallEnds(Gateway gateway) {
        try (Program program = start(gateway, Setup.usual().limitedTo(1000));
                GcomClient client = client(Certificates.trusting(), Version.HTTP_2)) {
            Creates creates = Creates.of(client, cloud, 8, "s", CREATES);

            assertThat(creates.failed().size() + creates.applied().size()).isGreaterThanOrEqualTo(CREATES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfTheClientIsShown(Gateway gateway) {
        try (Program program = start(gateway, Setup.usual().askingForCertificates());
                GcomClient client = client(Certificates.showing(Certificates.good()), Version.HTTP_1_1)) {
            assertThat(client.regions().list()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingCertificateOfTheClientSendsNothingToTheApi(Gateway gateway) {
        try (Program program = start(gateway, Setup.usual().askingForCertificates());
                GcomClient client = client(Certificates.trusting(), Version.HTTP_1_1)) {
            if (gateway == Gateway.HAPROXY) {
                assertUnsent(client, true, "certificate");
            } else {
                // This one shakes hands with everybody and refuses with a page of its own.
                assertThatThrownBy(() -> client.stacks().restart("mystack")).isInstanceOf(ApiException.class);
            }
            assertThat(cloud.journal()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredCertificateIsRefused(Gateway gateway) {
        HeldCertificate expired = Certificates.expired();
        try (Program program = start(gateway, Setup.usual().certifiedBy(expired));
                GcomClient client = client(Certificates.trusting(), Version.HTTP_1_1)) {
            assertUnsent(client, false, "localhost");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnotherHostIsRefused(Gateway gateway) {
        try (Program program = start(gateway, Setup.usual().certifiedBy(Certificates.ofAnotherHost()));
                GcomClient client = client(Certificates.trusting(), Version.HTTP_1_1)) {
            assertUnsent(client, false, "localhost");
        }
    }

    private Program start(Gateway gateway, Setup setup) {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "the programs are those of Linux");
        return gateway.start(directory, port, URI.create(cloud.apiUrl()), setup);
    }

    private GcomClient client(SSLContext tls, Version version) {
        return GcomClient.builder()
                .apiUrl("https://localhost:" + port)
                .token(cloud.token())
                .callTimeout(Duration.ofSeconds(20))
                .requestTimeout(Duration.ofSeconds(10))
                .configureHttpClient(http -> http.sslContext(tls).version(version))
                .build();
    }

    private void assertUnsent(GcomClient client, boolean retryable, String... words) {
        assertThatThrownBy(() -> client.stacks().restart("mystack"))
                .isInstanceOfSatisfying(ConnectionException.class, failure -> {
                    assertThat(failure.isUnsent()).isTrue();
                    assertThat(failure.isRetryable()).isEqualTo(retryable);
                })
                .satisfies(failure -> assertThat(failure.getMessage()).contains(words));
        assertThat(cloud.journal()).isEmpty();
    }
}
