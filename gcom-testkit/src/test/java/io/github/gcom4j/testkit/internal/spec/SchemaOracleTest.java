package io.github.gcom4j.testkit.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The fake's own checks agree with a full validator of JSON Schema about every way to spoil every documented body. */
class SchemaOracleTest {
    private static final JsonNode DOCUMENT = SpecModel.document();
    private static final SchemaRegistry ORACLE = oracle();

    @TestFactory
    Stream<DynamicTest> bothGiveTheSameVerdict() {
        Map<JsonNode, DynamicTest> tests = new LinkedHashMap<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String at = "/paths/" + path.getKey().replace("/", "~1") + "/" + method.getKey();
                    body(tests, at + "/requestBody", method.getValue().path("requestBody"));
                    method.getValue()
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    body(tests, at + "/responses/" + response.getKey(), response.getValue()));
                }));
        return tests.values().stream();
    }

    /** Operations share most of their errors, of which one will do. */
    private static void body(Map<JsonNode, DynamicTest> tests, String at, JsonNode message) {
        SpecResponse.example(message)
                .ifPresent(example ->
                        tests.putIfAbsent(message, dynamicTest(at, () -> compare(at + SpecSchema.JSON_BODY, example))));
    }

    private static void compare(String pointer, JsonNode example) {
        SpecSchema own = new Schemas(DOCUMENT).at(pointer);
        com.networknt.schema.Schema other = ORACLE.getSchema(SchemaLocation.of("urn:gcom#" + pointer));
        assertThat(own.check(example)).isEmpty();
        Set<Boolean> verdicts = new TreeSet<>();
        for (JsonNode value : Spoiler.everyWay(example)) {
            boolean verdict = other.validate(value).isEmpty();
            assertThat(own.check(value).isEmpty())
                    .as("%s: %s, the oracle says %s", value, own.check(value), verdict)
                    .isEqualTo(verdict);
            verdicts.add(verdict);
        }
        assertThat(verdicts).contains(false);
    }

    private static SchemaRegistry oracle() {
        Dialect dialect = Dialect.builder(Dialects.getOpenApi30())
                .keyword(Dialects.getDraft202012().getKeywords().get("propertyNames"))
                .build();
        String strict = StrictSchemas.of(DOCUMENT).toString();
        return SchemaRegistry.withDialect(dialect, builder -> builder.schemas(Map.of("urn:gcom", strict))
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }
}
