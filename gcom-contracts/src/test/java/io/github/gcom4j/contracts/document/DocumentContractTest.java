package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.verify.Finding;
import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentContractTest {
    private static final String WRITE = "contracts.document.write";

    @TestFactory
    Stream<DynamicTest> theClientKeepsTheContractsOfTheDocument() {
        return DocumentContracts.all().stream()
                .map(contract -> DynamicTest.dynamicTest(contract.name(), contract::play));
    }

    @Test
    void theCommittedPactIsWhatTheContractsSay() {
        if (Boolean.getBoolean(WRITE)) {
            DocumentPact.write();
        }
        assertThat(DocumentPact.committed())
                .as(
                        "the pact of the document follows nothing but the document; if the document did change, run"
                                + " ./mvnw verify -pl gcom-contracts -am -D%s=true and commit what it writes",
                        WRITE)
                .isEqualTo(DocumentPact.written());
    }

    @Test
    void theSpecAllowsWhatTheDocumentShows() {
        assertThat(new SpecVerifier(Spec.shipped(), "https://grafana.com/api")
                        .verify(Pact.parse(DocumentPact.committed())))
                .filteredOn(finding -> finding.category() == Finding.Category.BROKEN)
                .isEmpty();
    }

    @Test
    void everyDocumentedOperationHasOne() {
        assertThat(DocumentContracts.all())
                .extracting(DocumentContract::name)
                .doesNotHaveDuplicates()
                .hasSize(30)
                .isSubsetOf(Spec.shipped().operations().stream()
                        .map(SpecOperation::id)
                        .toList());
    }
}
