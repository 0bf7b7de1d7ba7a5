package io.github.gcom4j.contracts;

import java.util.stream.Stream;

class DerivedContractTest extends ContractTest {
    @Override
    Stream<Contract<?>> contracts() {
        return AllContracts.derived().stream();
    }
}
