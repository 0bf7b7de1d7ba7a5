package io.github.gcom4j.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts of the client, found by their classes: those written by hand, and what is left for the spec to say. */
public final class AllContracts {
    static final Contracts CONTRACTS = Contracts.of("gcom", Path.of("target", "pacts"));
    static final CommittedPact COMMITTED = new CommittedPact(Path.of("pacts", "gcom"), CONTRACTS);

    private AllContracts() {}

    /** The pact as it is committed, with what has passed by now in place of what it replaces. */
    public static String pact() {
        return COMMITTED.merged(names());
    }

    static Set<String> names() {
        return Stream.concat(written().stream(), derived().stream())
                .map(Contract::name)
                .collect(Collectors.toSet());
    }

    static List<Contract<?>> derived() {
        return DerivedContracts.of(CONTRACTS, written());
    }

    static List<Contract<?>> written() {
        return CompiledClasses.beside(AllContracts.class, "")
                .filter(type -> ContractTest.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> type != DerivedContractTest.class)
                .<Contract<?>>flatMap(type -> ((ContractTest) instance(type)).contracts())
                .toList();
    }

    private static Object instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
