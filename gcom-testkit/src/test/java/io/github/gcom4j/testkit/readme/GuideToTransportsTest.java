package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.transport.apache.ApacheHttpTransport;
import io.github.gcom4j.client.transport.okhttp.OkHttpTransport;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.junit.GcomTest;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.api.Test;

/** Runs the snippets of docs/guide.md about other HTTP libraries. */
@GcomTest
class GuideToTransportsTest {
    @Test
    void sendsWithAnotherLibrary(FakeGrafanaCloud cloud) {
        GcomClientBuilder builder = GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token());
        OkHttpClient okHttpClient = new OkHttpClient();
        HttpClientBuilder httpClientBuilder = HttpClientBuilder.create();
        // snippet: other-transports
        // import io.github.gcom4j.client.transport.okhttp.OkHttpTransport;
        builder.transport(OkHttpTransport.of(okHttpClient));

        // import io.github.gcom4j.client.transport.apache.ApacheHttpTransport;
        builder.transport(ApacheHttpTransport.of(httpClientBuilder));
        // end
        try (GcomClient client = builder.build()) {
            assertThat(client.regions().list()).isNotEmpty();
        }
    }
}
