package io.github.gcom4j.contracts.provider;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.UnknownPactSource;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import io.github.gcom4j.contracts.AllContracts;
import io.github.gcom4j.contracts.document.DocumentPact;
import java.util.List;
import java.util.stream.Stream;

/** Loads the pacts as they would be committed, so that a stale one is the failure of one test. */
public final class CommittedPacts implements PactLoader {
    @Override
    public List<Pact> load(String providerName) {
        return Stream.of(AllContracts.pact(), DocumentPact.committed())
                .map(DefaultPactReader.INSTANCE::loadPact)
                .toList();
    }

    @Override
    public PactSource getPactSource() {
        return UnknownPactSource.INSTANCE;
    }
}
