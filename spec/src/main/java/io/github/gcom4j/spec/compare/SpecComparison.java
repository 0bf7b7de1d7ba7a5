package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.compare.SpecChange.Impact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a spec, such as that of the last release, with later ones. It is thread-safe.
 *
 * <p>Prose, examples and origins count for nothing. What it does not know it refuses, rather than say that nothing changed.
 */
public final class SpecComparison {
    private final Spec spec;
    private final Reach reach;

    /**
     * Prepares the comparison with a spec.
     *
     * @param spec the older spec
     * @throws IllegalArgumentException if it holds keywords that the comparison does not know, with all of them
     */
    public SpecComparison(Spec spec) {
        Vocabulary.require(spec, Optional.empty());
        this.spec = spec;
        this.reach = new Reach(spec);
    }

    /**
     * Finds what changed.
     *
     * @param next the later spec
     * @return the changes, those of the older spec in its order
     * @throws IllegalArgumentException if it holds keywords that the comparison does not know, with all of them
     */
    public List<SpecChange> changes(Spec next) {
        Vocabulary.require(next, Optional.of(spec));
        SpecChanges changes = new SpecChanges();
        changes.within("server");
        changes.breaksIf(!spec.server().equals(next.server()), "#/servers/0/url", "the server is now " + next.server());
        Map<String, SpecOperation> operations = next.operations().stream()
                .collect(Collectors.toMap(
                        SpecComparison::route, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        Map<String, Boolean> unchanged = new HashMap<>();
        for (SpecOperation operation : spec.operations()) {
            SpecOperation now = operations.remove(route(operation));
            changes.within(operation.id());
            if (now == null) {
                changes.isGone(operation.node(), operation.node().pointer(), "the operation " + operation.id());
            } else if (!isUnchanged(operation, next, unchanged)) {
                new OperationChanges(operation, now, changes).find();
            }
        }
        operations.values().forEach(added -> {
            changes.within(added.id());
            changes.adds(added.node().pointer(), "the operation " + added.id());
        });
        schemas(next, changes);
        return changes.list();
    }

    /**
     * Finds what breaks a client of the older spec when the service, or the next version of the client, follows a later one.
     *
     * @param next the later spec
     * @return the breaking changes
     * @throws IllegalArgumentException if it holds keywords that the comparison does not know, with all of them
     */
    public List<SpecChange> breaks(Spec next) {
        return changes(next).stream()
                .filter(change -> change.impact() == Impact.BREAKING)
                .toList();
    }

    /** A schema with a name is a public class, whoever refers to it. */
    private void schemas(Spec next, SpecChanges changes) {
        spec.schemas().forEach((name, schema) -> {
            if (!next.schemas().containsKey(name)) {
                changes.isGone(schema.node(), "#/components/schemas/" + name, "the schema " + name);
            } else {
                Lifecycle.compare(
                        spec.node("#/components/schemas/" + name),
                        next.node("#/components/schemas/" + name),
                        "the schema " + name,
                        changes);
            }
        });
    }

    /** Most operations are, and comparing them as a whole is quicker than word by word. */
    private boolean isUnchanged(SpecOperation operation, Spec next, Map<String, Boolean> known) {
        return reach.places(operation).stream()
                .allMatch(place -> known.computeIfAbsent(
                        place,
                        key -> spec.node(key).json().equals(next.node(key).json())));
    }

    /** Names of path parameters are not on the wire. */
    private static String route(SpecOperation operation) {
        return operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "{}");
    }
}
