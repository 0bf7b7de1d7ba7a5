package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.EveryMethod;
import io.github.gcom4j.client.fixture.GeneratedInterfaces;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A value that would address another resource than the one meant is named, in both forms of every method, and nothing is sent. */
class PathValuesTest {
    private static final List<String> MISLEADING = List.of("", " ", "\t", "\u00a0", "\u200b", ".", "..", "x\ud800");

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
    Stream<DynamicTest> everyPathValueOfEveryMethod() {
        Set<String> inPaths = GeneratedInterfaces.pathValues();
        List<DynamicTest> tests = new ArrayList<>();
        for (EveryMethod method : EveryMethod.of(client)) {
            Parameter[] parameters = method.method().getParameters();
            for (int place = 0; place < parameters.length; place++) {
                String name = parameters[place].getName();
                int changed = place;
                // Names are looked for by filters.
                boolean filter = method.method().getName().equals("findByName") && name.equals("name");
                if (parameters[place].getType() == String.class && inPaths.contains(name) && !filter) {
                    tests.add(DynamicTest.dynamicTest(method + " " + name, () -> assertRefused(method, changed, name)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(150);
        return tests.stream();
    }

    private void assertRefused(EveryMethod method, int place, String name) {
        int before = transport.requests().size();
        for (String value : MISLEADING) {
            @Nullable Object[] arguments = method.arguments();
            arguments[place] = value;
            assertThat(method.failure(arguments))
                    .describedAs("\"" + value + "\"")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
        assertThat(transport.requests()).hasSize(before);
    }
}
