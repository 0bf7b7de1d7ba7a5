package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of Spring export no metrics unless asked to. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.prometheus.metrics.export.enabled=true",
            "management.endpoints.web.exposure.include=prometheus"
        })
class WebApplicationTest {
    private static final FakeGrafanaCloud CLOUD = FakeGrafanaCloud.start();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void cloud(DynamicPropertyRegistry properties) {
        properties.add("gcom.url", CLOUD::apiUrl);
        properties.add("gcom.token", CLOUD::token);
    }

    @AfterAll
    static void stop() {
        CLOUD.close();
    }

    @Test
    void theApplicationKeepsStacks() throws Exception {
        send("PUT", "/teams/platform", "of the platform");
        assertThat(send("GET", "/teams/platform", "").body()).isEqualTo("of the platform");

        send("DELETE", "/teams/platform", "");

        assertThat(send("GET", "/teams/platform", "").statusCode()).isEqualTo(500);
        assertThat(CLOUD.violations()).isEmpty();
    }

    @Test
    void callsOfTheApplicationAndOfTheClientAreBothInPrometheus() throws Exception {
        send("PUT", "/teams/measured", "measured");
        send("GET", "/forwarded/" + port + "/measured", "");
        send("GET", "/forwarded/" + port + "/nobody", "");
        send("GET", "/teams/nobody", "");

        List<String> metrics =
                send("GET", "/actuator/prometheus", "").body().lines().toList();

        assertThat(counted(metrics, "http_client_requests_seconds_count")).contains("200", "500");
        assertThat(counted(metrics, "gcom_client_requests_seconds_count")).contains("200", "404");
        assertThat(counted(metrics, "gcom_client_calls_seconds_count")).contains("200", "404");
    }

    private static Set<String> counted(List<String> metrics, String name) {
        return metrics.stream()
                .filter(line -> line.startsWith(name + "{"))
                .map(line -> line.replaceAll(".*status=\"(.*?)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "text/plain")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
