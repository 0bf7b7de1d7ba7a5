package io.github.gcom4j.spec.build.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.build.SpecFiles;
import io.github.gcom4j.spec.build.gate.document.Sample;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.source.Bundle;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SpecGateTest {

    private static final Bundle SPEC = SpecFiles.bundle();
    private static final JsonNode CHECKLIST = SpecFiles.checklist();
    private static final SpecGate GATE = new SpecGate(CHECKLIST, SpecFiles.documentWords());

    @Test
    void letsTheSpecPass() {
        assertThat(GATE.problems(SpecFiles.document())).isEmpty();
    }

    @Test
    void namesTheFileAndLineOfADanglingReferenceAndNothingElse() {
        ObjectNode broken = changed(spec -> object(spec, "/components/schemas/Realm/properties/type/allOf/0")
                .put("$ref", "#/nowhere"));

        assertThat(GATE.problems(broken)).singleElement().satisfies(problem -> assertThat(SPEC.message(problem))
                .matches("spec/resources/access-policies\\.yaml:[0-9]+:"
                        + " #/components/schemas/Realm/properties/type/allOf/0:"
                        + " the reference leads nowhere: #/nowhere"));
    }

    @Test
    void whatCannotBeCheckedIsFoundBeforeWhatChecksIt() {
        ObjectNode broken = changed(spec ->
                object(spec, "/components/schemas/Realm/properties/identifier").put("pattern", "("));

        assertThat(GATE.problems(broken)).isNotEmpty();
    }

    @Test
    void swaggerParserReadsTheSpecWithoutAMessage() {
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(SpecFiles.document().toString());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void aValidatorOfOthersFindsNoFaultWithAnyExample() {
        SpecDocument spec = new SpecDocument(SpecFiles.document());
        ClosedSchemas schemas = new ClosedSchemas(spec);

        assertThat(Sample.of(spec))
                .allSatisfy(sample -> assertThat(schemas.problems(sample.schemaPointer(), sample.value()))
                        .as(sample.pointer())
                        .isEmpty());
    }

    @Test
    void theChecklistHoldsThirtyOperationsAndTwentyNineExamples() {
        assertThat(CHECKLIST.path("operations").size()).isEqualTo(30);
        assertThat(CHECKLIST.path("examples").size()).isEqualTo(29);
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode document = SpecFiles.document();
        change.accept(document);
        return document;
    }

    private static ObjectNode object(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }
}
