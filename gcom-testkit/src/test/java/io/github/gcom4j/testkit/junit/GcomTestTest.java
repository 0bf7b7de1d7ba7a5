package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Also runs on the oldest and the newest JUnit. */
@GcomTest
class GcomTestTest {
    @BeforeEach
    void createAStack(GcomClient client) {
        client.stacks()
                .create(CreateStackRequest.builder()
                        .name("a stack")
                        .slug("astack")
                        .build());
    }

    @AfterEach
    void theFakeIsThereUntilTheEnd(FakeGrafanaCloud cloud, GcomClient client) {
        assertThat(client.organizations().get(cloud.organization().slug()).id())
                .isEqualTo(cloud.organization().id());
    }

    @RepeatedTest(2)
    void eachTestHasAFakeOfItsOwn(GcomClient client, FakeGrafanaCloud cloud) {
        assertThat(client.stacks().list(cloud.organization().slug()))
                .extracting(Stack::slug)
                .containsExactly("astack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void soHasEachInvocationOfAParameterizedTest(String slug, GcomClient client, FakeGrafanaCloud cloud) {
        client.stacks()
                .create(CreateStackRequest.builder().name(slug).slug(slug).build());

        assertThat(client.stacks().list(cloud.organization().slug()))
                .extracting(Stack::slug)
                .containsExactlyInAnyOrder("astack", slug);
    }

    @TestFactory
    Stream<DynamicTest> dynamicTestsOfAFactoryShareOne(GcomClient client) {
        return Stream.of("first", "second")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(client.stacks().get("astack").name()).contains("a stack")));
    }

    @Test
    void blockingAndAsynchronousClientAskTheSameFake(GcomClient client, GcomAsyncClient async) {
        assertThat(async.stacks().get("astack").join())
                .isEqualTo(client.stacks().get("astack"));
    }

    @Test
    void fakeAndClientShareTheClock(FakeGrafanaCloud cloud, GcomClient client, VirtualClock clock) {
        assertThat(cloud.clock()).isSameAs(clock);
        assertThat(client.scheduler().now()).isEqualTo(clock.instant());
    }

    @Test
    void aWaitOfTheClientTakesNoTime(GcomClient client, VirtualClock clock) {
        var start = clock.instant();

        assertThat(client.scheduler().after(Duration.ofMinutes(10))).isCompleted();

        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofMinutes(10));
    }

    @Nested
    class InANestedClass {
        @Test
        void theFakeIsThereToo(GcomClient client) {
            client.stacks().delete("astack");

            assertThatThrownBy(() -> client.stacks().get("astack")).isInstanceOf(NotFoundException.class);
        }
    }
}
