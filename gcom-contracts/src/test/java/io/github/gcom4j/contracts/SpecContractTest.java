package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.allowed.AllowList;
import io.github.gcom4j.contracts.spec.Spec;
import io.github.gcom4j.contracts.verify.Finding;
import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(Order.DEFAULT + 1)
class SpecContractTest {
    static final Path WRITTEN = ContractTest.WRITTEN.resolve("gcom-java-grafana-cloud-api.json");
    static final Path COMMITTED = Path.of("pacts", "gcom-java-grafana-cloud-api.json");

    @Test
    void theCommittedPactIsWhatTheContractsWrite() {
        new CommittedPact(WRITTEN, COMMITTED).check();
    }

    @Test
    void pactAndSpecAgree() {
        AllowList unreachable = AllowList.read("uncovered.yaml", 1);
        List<Finding> findings = new SpecVerifier(Spec.shipped(), DefaultServer.address()).verify(Pact.read(WRITTEN));

        assertThat(findings)
                .filteredOn(
                        finding -> finding.kind() != Finding.Kind.UNCOVERED || !unreachable.allows(finding.pointer()))
                .as(
                        "contradictions, and parts of the spec without a contract; add one, or say in %s why none can be",
                        unreachable.resource())
                .isEmpty();
        assertThat(unreachable.stale(findings.stream().map(Finding::pointer).toList()))
                .as("entries of %s that a contract covers by now: take them off", unreachable.resource())
                .isEmpty();
    }
}
