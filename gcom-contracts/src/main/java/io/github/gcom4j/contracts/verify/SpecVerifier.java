package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks pacts against a spec. It is thread-safe. */
public final class SpecVerifier {
    static final String UNREADABLE = "the spec cannot be read here: ";

    /** A path that is written out goes before a template that stands for it too. */
    private static final Comparator<SpecOperation> LITERAL_FIRST = Comparator.comparingLong(operation ->
            operation.path().chars().filter(character -> character == '{').count());

    private final Spec spec;
    private final String server;

    /**
     * Prepares the check.
     *
     * @param spec the spec
     * @param server the address the consumer calls, path included, for example {@code https://grafana.com/api}
     */
    public SpecVerifier(Spec spec, String server) {
        this.spec = spec;
        this.server = server;
    }

    /**
     * Checks all contracts of a pact, each by itself and what they cover together. A spec that is broken itself is no reason to
     * throw: where it cannot be read is a finding.
     *
     * @param pact the contracts
     * @return the findings, empty when pact and spec agree
     */
    public List<Finding> verify(Pact pact) {
        return together(pact.interactions().stream().map(this::check).toList());
    }

    /** Does something with a spec that may be broken in any way. */
    static void guarded(Runnable work, Consumer<String> failed) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed.accept(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            failed.accept("it refers to itself without end");
        }
    }

    ContractFindings check(Interaction interaction) {
        ContractFindings checked = new ContractFindings(interaction);
        guarded(() -> check(interaction, checked), cause -> checked.broken("#", UNREADABLE + cause));
        return checked;
    }

    private void check(Interaction interaction, ContractFindings checked) {
        String prefix = URI.create(server).getRawPath();
        if (!interaction.path().startsWith(prefix + "/")) {
            checked.broken("#/servers/0/url", "the path " + interaction.path() + " is not below " + prefix);
            return;
        }
        String path = interaction.path().substring(prefix.length());
        Optional<SpecOperation> operation = spec.operations().stream()
                .filter(candidate -> candidate.method().equals(interaction.method()) && candidate.matches(path))
                .min(LITERAL_FIRST);
        if (operation.isEmpty()) {
            checked.broken("#/paths", "there is no operation " + interaction.method() + " " + path);
            return;
        }
        PactRequestCheck.check(interaction, operation.get(), path, checked);
        ResponseCheck.check(interaction, operation.get(), checked);
    }

    List<Finding> together(List<ContractFindings> all) {
        return together(all, new Observations());
    }

    /** The findings of some contracts, beside others that were checked before and are in order. */
    List<Finding> together(List<ContractFindings> all, Observations others) {
        Observations observations = new Observations();
        observations.addAll(others);
        all.forEach(checked -> observations.addAll(checked.observations()));
        Stream<Finding> serverFinding = spec.server().equals(server)
                ? Stream.empty()
                : Stream.of(new Finding(
                        Finding.Category.BROKEN,
                        "",
                        "#/servers/0/url",
                        "the consumer calls " + server + " but the spec names " + spec.server()));
        return Stream.of(
                        serverFinding,
                        all.stream().flatMap(checked -> checked.findings().stream()),
                        new Coverage(spec, observations).findings().stream())
                .flatMap(findings -> findings)
                .distinct()
                .toList();
    }
}
