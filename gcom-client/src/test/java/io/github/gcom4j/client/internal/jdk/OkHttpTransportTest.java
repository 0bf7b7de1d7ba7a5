package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.fixture.OkHttpTransport;
import java.time.Duration;

class OkHttpTransportTest extends HttpTransportContract {
    OkHttpTransportTest() {
        super(new OkHttpTransport(Duration.ofSeconds(5)));
    }
}
