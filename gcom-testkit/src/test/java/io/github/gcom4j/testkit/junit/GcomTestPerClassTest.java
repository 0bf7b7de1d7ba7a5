package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Also runs on the oldest and the newest JUnit. */
@GcomTest(perClass = true)
class GcomTestPerClassTest {
    @BeforeAll
    static void createAStack(GcomClient client) {
        client.stacks()
                .create(CreateStackRequest.builder()
                        .name("a stack")
                        .slug("shared")
                        .build());
    }

    @AfterAll
    static void theFakeIsThereUntilTheEnd(FakeGrafanaCloud cloud) {
        cloud.verify().hasStack("shared");
    }

    @Test
    void aTestSeesWhatTheClassPrepared(FakeGrafanaCloud cloud) {
        cloud.verify().hasStack("shared");
    }

    @RepeatedTest(2)
    void soDoesEachRepetition(FakeGrafanaCloud cloud) {
        cloud.verify().hasStack("shared");
    }

    @Nested
    class InANestedClass {
        @Test
        void theFakeIsTheSame(GcomClient client) {
            assertThat(client.stacks().get("shared").name()).contains("a stack");
        }
    }
}
