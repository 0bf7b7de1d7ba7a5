package io.github.gcom4j.contracts.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.AllContracts;
import io.github.gcom4j.contracts.spec.Matcher;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That a contract is as exact about what is answered as the spec lets it be. */
class ExactMatchersTest {
    private final List<String> vague = new ArrayList<>();
    private int looked;

    @Test
    void noValueIsMatchedByLessThanItsTypeFormatPatternOrEnum() {
        Spec spec = Spec.shipped();
        for (Interaction contract : Pact.parse(AllContracts.pact()).interactions()) {
            SpecOperation operation = spec.operation(contract.json()
                    .at("/comments/references/openapi/operationId")
                    .asString(""));
            SpecSchema schema = operation
                    .node()
                    .child("responses")
                    .child(String.valueOf(contract.status()))
                    .child("content")
                    .child(SpecMessage.JSON)
                    .child("schema")
                    .schema();
            visit(contract, "$", schema, contract.body("response"));
        }

        assertThat(vague).isEmpty();
        assertThat(looked).isGreaterThan(1000);
    }

    private void visit(Interaction contract, String path, SpecSchema schema, JsonNode value) {
        if (value.isObject()) {
            Map<String, SpecSchema> properties =
                    schema.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            value.properties()
                    .forEach(member -> visit(
                            contract,
                            path
                                    + (member.getKey().matches("\\w+")
                                            ? "." + member.getKey()
                                            : "['" + member.getKey() + "']"),
                            properties.getOrDefault(member.getKey(), schema.additional()),
                            member.getValue()));
        } else if (value.isArray()) {
            value.valueStream().limit(1).forEach(element -> visit(contract, path + "[*]", schema.items(), element));
        } else if (!value.isMissingNode()) {
            looked++;
            JsonNode matcher = contract.matcher("response", path);
            Matcher promised = Matcher.of(schema, value);
            boolean exact = matcher.path("match").asString("").equals("equality")
                    || (matcher.path("match").asString("").equals(promised.match())
                            && matcher.path("regex").asString("").equals(promised.regex()));
            if (!exact) {
                vague.add(contract.name() + " " + path + ": " + matcher);
            }
        }
    }
}
