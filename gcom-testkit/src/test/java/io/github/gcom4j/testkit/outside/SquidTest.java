package io.github.gcom4j.testkit.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.outside.Gateway.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through the tunnels of squid, which opens, refuses or loses them. */
@Tag("outside")
@Timeout(120)
@SuppressWarnings({"try", "NullAway.Init"}) // what is started only has to be there
class SquidTest {
    private static final String PASSWORD = "$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/";
    private static final String BASIC = "jdk.http.auth.tunneling.disabledSchemes";
    private static final String ALL = "http_access allow all";
    private static final String WITH_PASSWORD = """
            auth_param basic program /usr/lib/squid/basic_ncsa_auth %s/passwords
            acl known proxy_auth REQUIRED
            http_access allow known
            http_access deny all""";

    @TempDir
    private Path directory;

    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
    private final int apiPort = Program.freePort();
    private final int proxyPort = Program.freePort();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void everythingGoesThroughAnOpenTunnel() throws IOException {
        try (Program api = api();
                Program squid = squid(ALL);
                GcomClient client = client(apiPort)) {
            Creates creates = Creates.of(client, cloud, 8, "s", 200);

            assertThat(creates.failed()).isEmpty();
            assertThat(creates.applied()).hasSize(200);
        }
    }

    @Test
    void aPasswordInTheHeaderOfTheOptionsOpensTheTunnel() throws IOException {
        // The JDK reads it once, so that it has to be there from the start: the profile sets it, another launcher may
        // not.
        assumeTrue("none".equals(System.getProperty(BASIC)), "the JDK needs -D" + BASIC + "=none, or run -Poutside");
        CallOptions password = CallOptions.builder()
                .header("Proxy-Authorization", "Basic " + base64("user:secret"))
                .build();
        try (Program api = api();
                Program squid = squid(WITH_PASSWORD.formatted(directory));
                GcomClient client = client(apiPort)) {
            assertThat(client.with(password).regions().list()).isNotEmpty();
        }
    }

    @Test
    void aMissingPasswordIsAskedForByName() throws IOException {
        try (Program api = api();
                Program squid = squid(WITH_PASSWORD.formatted(directory));
                GcomClient client = client(apiPort)) {
            assertUnsent(client, false, "HTTP 407", "Proxy-Authorization");
        }
    }

    @Test
    void aDeniedTunnelIsNoConnection() throws IOException {
        try (Program api = api();
                Program squid = squid("http_access deny all");
                GcomClient client = client(apiPort)) {
            assertUnsent(client, false, "HTTP 403");
        }
    }

    @Test
    void aTunnelToNowhereIsNoConnection() throws IOException {
        try (Program squid = squid(ALL);
                GcomClient client = client(Program.freePort())) {
            assertUnsent(client, true, "HTTP 503");
        }
    }

    @Test
    void aProxyThatIsGoneIsNoConnection() {
        try (GcomClient client = client(apiPort)) {
            assertUnsent(client, true, "cannot be reached");
        }
    }

    private void assertUnsent(GcomClient client, boolean retryable, String words, String... more) {
        assertThatThrownBy(() -> client.stacks().restart("mystack"))
                .hasMessageContaining(words)
                .hasMessageContaining("the proxy ")
                .hasMessageContaining(":" + proxyPort)
                .isInstanceOfSatisfying(ConnectionException.class, failure -> {
                    assertThat(failure.isUnsent()).isTrue();
                    assertThat(failure.isRetryable()).isEqualTo(retryable);
                    for (String word : more) {
                        assertThat(failure.getMessage()).contains(word);
                    }
                });
        assertThat(cloud.journal()).isEmpty();
    }

    private Program api() {
        return Gateway.NGINX.start(directory, apiPort, URI.create(cloud.apiUrl()), Setup.usual());
    }

    private Program squid(String access) throws IOException {
        Files.writeString(directory.resolve("passwords"), "user:" + PASSWORD + "\n");
        String text = """
                http_port 127.0.0.1:%d
                pid_filename none
                cache_log %s/cache.log
                access_log none
                cache deny all
                coredump_dir none
                shutdown_lifetime 0 seconds
                connect_timeout 2 seconds
                %s
                """.formatted(proxyPort, directory, access);
        // Squid lets go of the rights of root.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        return Program.start(directory, proxyPort, "squid", "-N", "-f", Gateway.config(directory, "squid", text));
    }

    private GcomClient client(int port) {
        return GcomClient.builder()
                .apiUrl("https://localhost:" + port)
                .token(cloud.token())
                .retryPolicy(RetryPolicy.none())
                .callTimeout(Duration.ofSeconds(20))
                .configureHttpClient(http -> http.sslContext(Certificates.trusting())
                        .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxyPort))))
                .build();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
