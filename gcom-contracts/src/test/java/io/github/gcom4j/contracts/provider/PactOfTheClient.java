package io.github.gcom4j.contracts.provider;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.UnknownPactSource;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import io.github.gcom4j.contracts.AllContracts;
import java.util.List;

/** Loads what would be committed, so that a stale pact is the failure of one test. */
public final class PactOfTheClient implements PactLoader {
    @Override
    public List<Pact> load(String providerName) {
        return List.of(DefaultPactReader.INSTANCE.loadPact(AllContracts.pact()));
    }

    @Override
    public PactSource getPactSource() {
        return UnknownPactSource.INSTANCE;
    }
}
