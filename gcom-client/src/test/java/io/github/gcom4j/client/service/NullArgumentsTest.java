package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.EveryMethod;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An argument that is null is named, in both forms of every method, before anything is sent. */
class NullArgumentsTest {
    private final StubTransport transport = StubTransport.ofEmptyLists();
    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(new VirtualScheduler())
            .build();

    @AfterEach
    void close() {
        client.close();
    }

    @TestFactory
    Stream<DynamicTest> everyArgumentOfEveryMethod() {
        List<DynamicTest> tests = new ArrayList<>();
        for (EveryMethod method : EveryMethod.of(client)) {
            Parameter[] parameters = method.method().getParameters();
            for (int place = 0; place < parameters.length; place++) {
                Parameter parameter = parameters[place];
                @Nullable Object[] arguments = method.arguments();
                if (!parameter.getType().isPrimitive()) {
                    arguments[place] = null;
                    tests.add(DynamicTest.dynamicTest(
                            method + " " + parameter.getName(),
                            () -> assertNamed(
                                    parameter.getName(), transport.requests().size(), method.failure(arguments))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(400);
        return tests.stream();
    }

    private void assertNamed(String argument, int before, @Nullable Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class)
                .hasMessageContaining(argument);
        assertThat(transport.requests()).hasSize(before);
    }
}
