package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

// snippet: quarkus-test
@QuarkusTest
@QuarkusTestResource(DescriptionsTest.Cloud.class)
class DescriptionsTest {
    @Inject
    Descriptions descriptions;

    public static class Cloud implements QuarkusTestResourceLifecycleManager {
        private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();

        @Override
        public Map<String, String> start() {
            return Map.of("gcom.url", cloud.apiUrl(), "gcom.token", cloud.token());
        }

        @Override
        public void stop() {
            cloud.close();
        }
    }

    @Test
    void aDescriptionIsKeptUntilTheStackGoes() {
        descriptions.put("platform", "of the platform");
        assertEquals(Optional.of("of the platform"), descriptions.get("platform"));

        descriptions.remove("platform");

        assertEquals(Optional.empty(), descriptions.get("platform"));
    }
}
// end
