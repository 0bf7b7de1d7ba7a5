package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.service.StackService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Fakes of tests and classes: who has which, and for how long. */
class GcomExtensionTest {
    private static final Set<FakeGrafanaCloud> USED = ConcurrentHashMap.newKeySet();

    @Test
    void aFakePerTestIsRefusedWhereThereIsNoTest() {
        assertFails(TooEarlyCase.class, "@GcomTest(perClass = true)");
    }

    @Test
    void whatCannotBeInjectedIsNamed() {
        assertFails(UnknownParameterCase.class, "io.github.gcom4j.client.service.StackService");
    }

    @Test
    void aConstructorTakesTheFakeOfItsTest() {
        assertAllUseOwnFakes(ConstructorCase.class, 2);
    }

    @Test
    void parallelTestsDoNotShareAFake() {
        assertAllUseOwnFakes(ParallelCase.class, 200);
    }

    @Test
    void aFakePerClassIsSharedByItsTestsAndItsNestedClasses() {
        USED.clear();

        run(SharedCase.class).testEvents().assertStatistics(statistics -> statistics.succeeded(6));

        assertThat(USED).hasSize(1).allSatisfy(GcomExtensionTest::assertClosed);
    }

    private static void assertAllUseOwnFakes(Class<?> testClass, int tests) {
        USED.clear();

        run(testClass).testEvents().assertStatistics(statistics -> statistics.succeeded(tests));

        assertThat(USED).hasSize(tests).allSatisfy(GcomExtensionTest::assertClosed);
    }

    private static void assertClosed(FakeGrafanaCloud cloud) {
        int port = URI.create(cloud.apiUrl()).getPort();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private static void assertFails(Class<?> testClass, String message) {
        run(testClass)
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains(message))));
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .selectors(selectClass(testClass))
                .execute();
    }

    private static void use(FakeGrafanaCloud cloud) {
        USED.add(cloud);
        cloud.given().stack("same");
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
    static class UnknownParameterCase {
        @Test
        void isNeverReached(StackService stacks) {
            stacks.get("mystack");
        }
    }

    @GcomTest
    static class ConstructorCase {
        private final FakeGrafanaCloud cloud;

        ConstructorCase(FakeGrafanaCloud cloud, GcomClient client) {
            this.cloud = cloud;
            client.stacks()
                    .create(CreateStackRequest.builder().name("a").slug("early").build());
        }

        @RepeatedTest(2)
        void hasTheSameFake(FakeGrafanaCloud same) {
            assertThat(same).isSameAs(cloud);
            same.verify().hasStack("early");
            use(same);
        }
    }

    @GcomTest
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelCase {
        @RepeatedTest(200)
        void usesAFakeOfItsOwn(FakeGrafanaCloud cloud) {
            use(cloud);
        }
    }

    static class SharedCase {
        @RegisterExtension
        static final GcomExtension GRAFANA = GcomExtension.perClass().with(fake -> fake.organization("acme"));

        @RepeatedTest(3)
        void usesTheFakeOfTheClass(FakeGrafanaCloud cloud) {
            assertThat(cloud.organization().slug()).isEqualTo("acme");
            USED.add(cloud);
        }

        @Nested
        class First {
            @RepeatedTest(2)
            void usesTheFakeOfTheClassAroundIt(FakeGrafanaCloud cloud) {
                USED.add(cloud);
            }
        }

        @Nested
        class Second {
            @Test
            void usesTheFakeOfTheClassAroundIt(FakeGrafanaCloud cloud) {
                USED.add(cloud);
            }
        }
    }
}
