package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.spec.Spec;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(Order.DEFAULT + 1)
class SpecContractTest {
    @Test
    void theCommittedPactIsWhatTheContractsWrite() {
        AllContracts.COMMITTED.check(AllContracts.names());
    }

    @Test
    void pactAndSpecAgree() {
        assertThat(new SpecVerifier(Spec.shipped(), DefaultServer.address()).verify(Pact.parse(AllContracts.pact())))
                .as("contradictions, and parts of the spec without a contract")
                .isEmpty();
    }
}
