package io.github.gcom4j.spec.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Our own checks agree with a full validator of JSON Schema about every way to spoil every documented body. */
class SchemaOracleTest {
    private static final Spec SPEC = Spec.shipped();
    private static final SchemaRegistry ORACLE = oracle();

    @TestFactory
    Stream<DynamicTest> bothGiveTheSameVerdict() {
        // Operations share most of their errors, of which one will do.
        Map<String, DynamicTest> tests = new LinkedHashMap<>();
        for (SpecOperation operation : SPEC.operations()) {
            Stream.concat(operation.requestBody().stream(), operation.responses().values().stream())
                    .forEach(message -> message.example().ifPresent(example -> {
                        String at = message.node().pointer();
                        SpecSchema schema = message.body().orElseThrow();
                        tests.putIfAbsent(at, dynamicTest(at, () -> compare(schema, example)));
                    }));
        }
        return tests.values().stream();
    }

    private static void compare(SpecSchema own, JsonNode example) {
        Schema other =
                ORACLE.getSchema(SchemaLocation.of("urn:gcom" + own.node().pointer()));
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
        String strict = StrictSchemas.of(SPEC.root()).toString();
        return SchemaRegistry.withDialect(dialect, builder -> builder.schemas(Map.of("urn:gcom", strict))
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }
}
