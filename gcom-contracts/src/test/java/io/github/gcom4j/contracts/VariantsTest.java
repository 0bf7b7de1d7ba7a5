package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.spec.Schema;
import io.github.gcom4j.contracts.spec.Spec;
import io.github.gcom4j.contracts.spec.SpecBodies;
import io.github.gcom4j.contracts.spec.SpecNode;
import io.github.gcom4j.contracts.spec.SpecOperation;
import io.github.gcom4j.contracts.spec.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** That every body is shown with everything, with nothing but what is required, and with nulls, where that differs. */
@Order(Order.DEFAULT + 2)
class VariantsTest {
    private static final Spec SPEC = Spec.shipped();
    private static final SpecBodies BODIES = new SpecBodies(SPEC);
    private static final List<JsonNode> CONTRACTS = contracts();

    static List<String> operations() {
        return SPEC.operations().stream().map(SpecOperation::id).toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRequestBodyIsSentFullAndWithWhatIsRequiredOnly(String id) {
        SpecOperation operation = SPEC.operation(id);
        SpecNode body = operation.requestBody();
        if (body.exists()) {
            Set<Set<String>> sent = shapes(operation, "request", 0);
            assertThat(sent)
                    .contains(shape(BODIES.request(operation.id(), Variant.FULL).example()));
            assertThat(sent)
                    .contains(shape(
                            BODIES.request(operation.id(), Variant.MINIMAL).example()));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyAnswerOfSuccessIsShownWithWhatIsRequiredOnly(String id) {
        SpecOperation operation = SPEC.operation(id);
        Schema schema = new Schema(operation
                .response(200)
                .child("content")
                .child(SpecOperation.JSON)
                .child("schema"));
        if (!schema.properties().isEmpty()) {
            assertThat(shapes(operation, "response", 200))
                    .contains(shape(BODIES.response(operation.id(), 200, Variant.MINIMAL, "")
                            .example()));
        }
    }

    private static Set<Set<String>> shapes(SpecOperation operation, String message, int status) {
        return CONTRACTS.stream()
                .filter(contract -> contract.at("/comments/references/openapi/operationId")
                        .asString("")
                        .equals(operation.id()))
                .filter(contract ->
                        status == 0 || contract.at("/response/status").asInt() == status)
                .map(contract -> shape(contract.path(message).path("body").path("content")))
                .collect(Collectors.toSet());
    }

    /** The paths a body has values at. */
    private static Set<String> shape(JsonNode body) {
        return paths("", body).collect(Collectors.toSet());
    }

    private static Stream<String> paths(String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            return node.properties().stream().flatMap(member -> paths(path + "/" + member.getKey(), member.getValue()));
        }
        return node.isArray() ? paths(path + "/*", node.path(0)) : Stream.of(path);
    }

    private static List<JsonNode> contracts() {
        try {
            return PactJson.parse(Files.readString(SpecContractTest.COMMITTED))
                    .path("interactions")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
