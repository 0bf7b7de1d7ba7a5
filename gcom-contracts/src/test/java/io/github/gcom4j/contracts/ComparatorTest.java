package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What another tool says of the same pact and the same spec. */
@Order(Order.DEFAULT + 2)
class ComparatorTest {
    @BeforeAll
    static void needsTheTool() {
        OtherComparator.assumeInstalled();
    }

    @Test
    void anotherComparatorFindsNothingButTheHeaderForTracing() throws Exception {
        assertThat(findings(Spec.shipped()))
                .isNotEmpty()
                // The client sends it with every request, and no operation of the spec depends on it.
                .allMatch(finding -> finding.startsWith("warning request.header.unknown")
                        && finding.contains("not defined in the spec file: x-request-id"));
    }

    @Test
    void anotherComparatorSeesAContradictionToo() throws Exception {
        ObjectNode changed = Spec.shipped().root().deepCopy();
        ((ObjectNode) changed.at("/components/schemas/Stack/properties")).remove("plan");

        assertThat(findings(Spec.of(changed)))
                .anyMatch(finding -> finding.startsWith("error response.body.incompatible"));
    }

    private static List<String> findings(Spec spec) throws IOException, InterruptedException {
        JsonNode pact = PactJson.parse(AllContracts.pact());
        return new OtherComparator(Path.of("target", "comparator")).findings(spec, pact);
    }
}
