package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The spec has every parameter, field and status of the vendor's published description, but for what was left out on purpose. */
class PublishedDescriptionTest {
    private final JsonNode facts = facts();
    private final Map<String, SpecOperation> operations = Spec.shipped().operations().stream()
            .collect(Collectors.toMap(PublishedDescriptionTest::call, Function.identity()));

    @TestFactory
    Stream<DynamicTest> nothingOfAnOperationIsMissing() {
        assertThat(facts.size()).isEqualTo(55);
        return facts.propertyStream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    assertThat(operations).containsKey(entry.getKey());
                    SpecOperation operation = Objects.requireNonNull(operations.get(entry.getKey()));
                    assertThat(missing(operation, entry.getValue())).isEmpty();
                }));
    }

    private List<String> missing(SpecOperation operation, JsonNode listed) {
        Optional<SpecSchema> body = operation.requestBody().flatMap(SpecMessage::body);
        Optional<SpecSchema> answer = operation.response(operation.success()).body();
        String sameAnswer = listed.path("answerAs").asString("");
        JsonNode ofAnswer = sameAnswer.isEmpty() ? listed : facts.path(sameAnswer);
        return Stream.of(
                        names(listed, "query").filter(name -> operation.parameters().stream()
                                .noneMatch(
                                        known -> known.inQuery() && known.name().equals(name))),
                        names(listed, "body").filter(name -> !has(body, name)),
                        names(ofAnswer, "answer").filter(name -> !has(answer, name)),
                        names(listed, "statuses").filter(status -> !operation.documents(Integer.parseInt(status))))
                .flatMap(Function.identity())
                .toList();
    }

    private static boolean has(Optional<SpecSchema> body, String field) {
        Optional<SpecSchema> found = body;
        for (String name : field.split("\\.", -1)) {
            found = found.flatMap(object -> property(object, name));
        }
        return found.isPresent();
    }

    private static Optional<SpecSchema> property(SpecSchema schema, String name) {
        if (schema.is("array")) {
            return property(schema.items(), name);
        }
        return schema.properties().stream()
                .filter(property -> property.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Stream<String> names(JsonNode listed, String kind) {
        return Stream.of(listed.path(kind).asString("").split(" ")).filter(name -> !name.isEmpty());
    }

    private static String call(SpecOperation operation) {
        return operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "{}");
    }

    private static JsonNode facts() {
        InputStream file = PublishedDescriptionTest.class.getResourceAsStream("published-facts.yaml");
        return new YAMLMapper().readTree(Objects.requireNonNull(file));
    }
}
