package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The spec that a client was made from. It is thread-safe. */
public final class ReleasedSpec {
    private final Spec spec;
    private final Reach reach;

    /** Prepares the comparison with a spec. */
    public ReleasedSpec(Spec spec) {
        this.spec = spec;
        this.reach = new Reach(spec);
    }

    /** What breaks the client when the service, or the next version of the client, follows another spec. */
    public List<Break> breaks(Spec next) {
        Breaks breaks = new Breaks();
        breaks.within("server");
        breaks.addIf(!spec.server().equals(next.server()), "#/servers/0/url", "the server is now " + next.server());
        Map<String, SpecOperation> operations = next.operations().stream()
                .collect(Collectors.toMap(ReleasedSpec::route, Function.identity(), (first, second) -> first));
        Map<String, Boolean> unchanged = new HashMap<>();
        for (SpecOperation operation : spec.operations()) {
            SpecOperation now = operations.get(route(operation));
            breaks.within(operation.id());
            if (now == null) {
                breaks.add(operation.node().pointer(), "the operation " + operation.id() + " is gone");
            } else if (!isUnchanged(operation, next, unchanged)) {
                new OperationChanges(operation, now, breaks).find();
            }
        }
        return breaks.list();
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
