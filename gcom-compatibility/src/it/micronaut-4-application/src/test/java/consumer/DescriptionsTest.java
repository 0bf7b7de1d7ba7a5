package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// snippet: micronaut-test
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionsTest implements TestPropertyProvider {
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();

    @Inject
    Descriptions descriptions;

    @Override
    public Map<String, String> getProperties() {
        return Map.of("gcom.url", cloud.apiUrl(), "gcom.token", cloud.token());
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    @Test
    void aDescriptionIsKept() {
        descriptions.put("platform", "of the platform");

        assertEquals(Optional.of("of the platform"), descriptions.get("platform"));
    }
}
// end
