package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.compare.Reach;
import io.github.gcom4j.spec.compare.SpecChange;
import io.github.gcom4j.spec.compare.SpecComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Applies every change to the spec and finds out who notices. */
final class MutationRun {
    private final Spec spec;
    private final Spec bare;
    private final String server;
    private final Map<Interaction, ContractFindings> unchanged = new LinkedHashMap<>();
    private final Map<Set<String>, Observations> untouched = new ConcurrentHashMap<>();
    private final Reach reach;
    private final SpecComparison released;

    MutationRun(Spec spec, Pact pact, String server) {
        this.spec = spec;
        this.bare = BareSpec.of(spec);
        this.server = server;
        this.reach = new Reach(spec);
        this.released = new SpecComparison(bare);
        SpecVerifier verifier = new SpecVerifier(bare, server);
        contractsOf(spec, pact).interactions().forEach(contract -> unchanged.put(contract, verifier.check(contract)));
    }

    /** The contracts of the operations that a spec has. */
    static Pact contractsOf(Spec spec, Pact pact) {
        Set<String> operations =
                spec.operations().stream().map(SpecOperation::id).collect(Collectors.toSet());
        return new Pact(pact.interactions().stream()
                .filter(contract -> operations.contains(operation(contract)))
                .toList());
    }

    List<Mutant> mutants() {
        Mutants mutants = new Mutants();
        mutants.breaking("call another server", "#/servers/0", at -> at.put("url", "https://grafana.com/api/v2"));
        mutants.breaking("call another host", "#/servers/0", at -> at.put("url", "https://grafana.net/api"));
        mutants.breaking(
                "ask for another token", "#/components/securitySchemes/bearer", at -> at.put("scheme", "basic"));
        spec.operations().forEach(operation -> new OperationMutations(mutants, operation).collect());
        spec.root().at("/components/schemas").properties().forEach(schema -> {
            String pointer = "#/components/schemas/" + schema.getKey();
            mutants.add("rename the schema", pointer, "#", true, SchemaMutations.rename(schema.getKey()));
            new SchemaMutations(mutants, reach.isAnswered(pointer), reach.isSent(pointer))
                    .collect(pointer, schema.getValue());
        });
        return mutants.list();
    }

    List<Outcome> outcomes() {
        return mutants().parallelStream().map(this::outcome).toList();
    }

    private Outcome outcome(Mutant mutant) {
        Spec changed = mutant.apply(bare);
        List<String> broken =
                broken(mutant, changed).map(Finding::toString).stream().toList();
        List<String> breaks =
                released.breaks(changed).stream().map(SpecChange::toString).toList();
        return new Outcome(mutant, broken, breaks);
    }

    /** Only contracts of operations that reach the change are checked again, and only until one is broken. */
    private Optional<Finding> broken(Mutant mutant, Spec changed) {
        Set<String> concerned = Set.copyOf(reach.operations(mutant.at()));
        SpecVerifier verifier = new SpecVerifier(changed, server);
        List<ContractFindings> inOrder = new ArrayList<>();
        for (Interaction contract : unchanged.keySet()) {
            if (concerned.contains(operation(contract))) {
                ContractFindings checked = verifier.check(contract);
                Optional<Finding> alarm = checked.findings().stream()
                        .filter(finding -> finding.category() != Finding.Category.UNCOVERED)
                        .findFirst();
                if (alarm.isPresent()) {
                    return alarm;
                }
                inOrder.add(checked);
            }
        }
        Observations others = untouched.computeIfAbsent(concerned, this::observationsBeside);
        return verifier.together(inOrder, others).stream()
                .filter(finding -> finding.category() != Finding.Category.UNCOVERED)
                .findFirst();
    }

    private Observations observationsBeside(Set<String> concerned) {
        Observations observations = new Observations();
        unchanged.forEach((contract, checked) -> {
            if (!concerned.contains(operation(contract))) {
                observations.addAll(checked.observations());
            }
        });
        return observations;
    }

    private static String operation(Interaction contract) {
        return contract.json().at("/comments/references/openapi/operationId").asString("");
    }
}
