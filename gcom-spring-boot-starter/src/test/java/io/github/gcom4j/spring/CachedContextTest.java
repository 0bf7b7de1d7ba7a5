package io.github.gcom4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** Classes of tests with the same settings share a context and its fake; others have their own. */
class CachedContextTest {
    private static final Map<String, FakeGrafanaCloud> USED = new HashMap<>();

    @Test
    void classesWithTheSameSettingsShareAFake() {
        USED.clear();

        run(OneCase.class, OtherCase.class, StrictCase.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(3));

        assertThat(USED.get("OneCase")).isSameAs(USED.get("OtherCase")).isNotSameAs(USED.get("StrictCase"));
    }

    @Test
    void aStrictTestFailsForARequestThatBreaksTheSpec() {
        run(BreakingCase.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("Requests broke the spec"))));
    }

    private static EngineExecutionResults run(Class<?>... testClasses) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        for (Class<?> testClass : testClasses) {
            kit.selectors(selectClass(testClass));
        }
        return kit.execute();
    }

    @SpringBootTest(classes = Application.class)
    @GcomTest
    static class OneCase {
        @Test
        void uses(FakeGrafanaCloud cloud, TestInfo test) {
            note(test, cloud);
        }
    }

    @SpringBootTest(classes = Application.class)
    @GcomTest
    @TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
    static class OtherCase {
        private final FakeGrafanaCloud cloud;

        OtherCase(FakeGrafanaCloud cloud) {
            this.cloud = cloud;
        }

        @Test
        void uses(TestInfo test) {
            note(test, cloud);
        }
    }

    @SpringBootTest(classes = Application.class)
    @GcomTest(strict = true)
    static class StrictCase {
        @Test
        void uses(@Autowired FakeGrafanaCloud cloud, TestInfo test) {
            note(test, cloud);
        }
    }

    @SpringBootTest(classes = Application.class)
    @GcomTest(strict = true)
    static class BreakingCase {
        @Test
        void breaks(FakeGrafanaCloud cloud) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.apiUrl() + "/api/instances"))
                    .header("Authorization", "Bearer " + cloud.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\":7}"))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void note(TestInfo test, FakeGrafanaCloud cloud) {
        USED.put(test.getTestClass().orElseThrow().getSimpleName(), cloud);
    }
}
