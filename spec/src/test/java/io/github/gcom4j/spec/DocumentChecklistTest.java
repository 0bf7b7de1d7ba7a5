package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentChecklistTest {

    private static final SpecDocument SPEC = SpecDocument.shipped();
    private static final JsonNode CHECKLIST = SpecDocument.yamlResource("/document-checklist.yaml");

    @Test
    void theChecklistHoldsThirtyOperationsAndTwentyNineExamples() {
        assertThat(CHECKLIST.path("operations").size()).isEqualTo(30);
        assertThat(CHECKLIST.path("examples").size()).isEqualTo(29);
    }

    @Test
    void theSpecHasTheOperationsOfTheDocumentWithAllTheirParametersFieldsAndStatuses() {
        assertThat(new ChecklistCheck(CHECKLIST).problems(SPEC)).isEmpty();
    }

    @Test
    void whatIsNotInTheDocumentSaysWhereItComesFrom() {
        assertThat(new OriginCheck(CHECKLIST).problems(SPEC)).isEmpty();
    }

    @Test
    void everyExampleOfTheDocumentIsThereWordForWord() {
        assertThat(new DocumentExampleCheck(CHECKLIST).problems(SPEC)).isEmpty();
    }
}
