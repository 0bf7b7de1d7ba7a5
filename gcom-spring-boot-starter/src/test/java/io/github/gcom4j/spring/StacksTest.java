package io.github.gcom4j.spring;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.junit.GcomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// snippet: spring-test
@SpringBootTest
@GcomTest
class StacksTest {
    @Autowired
    private Stacks stacks;

    @Test
    void waitsForTheStack(FakeGrafanaCloud cloud) {
        stacks.create("mystack");

        cloud.verify().hasStack("mystack");
    }
}
// end
