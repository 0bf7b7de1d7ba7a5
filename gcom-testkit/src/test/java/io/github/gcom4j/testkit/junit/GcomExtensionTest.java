package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

@Isolated("it replaces the standard error stream")
class GcomExtensionTest {
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    @Test
    void theRequestsOfAFailedTestArePrinted() {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(FailingCase.class);
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("fails(GcomClient)")
                .contains("200 GET /api/stack-regions (listRegions)");
    }

    @Test
    void aFakePerTestIsRefusedWhereThereIsNoTest() {
        run(TooEarlyCase.class)
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains("A fake per test"))));
    }

    @Test
    void parallelTestsDoNotShareAFake() {
        USED.clear();

        run(ParallelCase.class).testEvents().assertStatistics(statistics -> statistics.succeeded(20));

        assertThat(USED).hasSize(20);
    }

    @Test
    void aFakePerClassIsSharedByItsTestsAndClosedAfterThem() {
        USED.clear();

        run(SharedCase.class).testEvents().assertStatistics(statistics -> statistics.succeeded(3));

        assertThat(USED).hasSize(1);
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .selectors(selectClass(testClass))
                .execute();
    }

    @GcomTest
    static class FailingCase {
        @Test
        void fails(GcomClient client) {
            client.regions().list();
            throw new IllegalStateException("on purpose");
        }
    }

    @GcomTest
    static class TooEarlyCase {
        @BeforeAll
        static void tooEarly(FakeGrafanaCloud cloud) {
            cloud.apiUrl();
        }

        @Test
        void isNeverReached() {}
    }

    @GcomTest
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelCase {
        @RepeatedTest(20)
        void usesAFakeOfItsOwn(FakeGrafanaCloud cloud, GcomClient client) {
            USED.add(cloud.apiUrl() + System.identityHashCode(cloud));
            client.stacks()
                    .create(CreateStackRequest.builder().name("a").slug("same").build());
        }
    }

    static class SharedCase {
        @RegisterExtension
        static final GcomExtension GRAFANA = GcomExtension.perClass().with(fake -> fake.organization("acme"));

        @BeforeAll
        static void create(GcomClient client) {
            client.stacks()
                    .create(CreateStackRequest.builder()
                            .name("a")
                            .slug("shared")
                            .build());
        }

        @RepeatedTest(3)
        void seesWhatTheClassCreated(FakeGrafanaCloud cloud, GcomClient client) {
            USED.add(cloud.apiUrl());
            assertThat(client.stacks().list("acme")).hasSize(1);
        }
    }
}
