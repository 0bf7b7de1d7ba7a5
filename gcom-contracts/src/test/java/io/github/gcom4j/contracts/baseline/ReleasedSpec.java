package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.contracts.spec.Spec;
import io.github.gcom4j.contracts.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The spec that a client was made from.
 *
 * @param spec the spec of a release
 */
public record ReleasedSpec(Spec spec) {
    /** What breaks the client when the service, or the next version of the client, follows another spec. */
    public List<Break> breaks(Spec next) {
        Breaks breaks = new Breaks();
        breaks.within("server");
        breaks.addIf(!spec.server().equals(next.server()), "#/servers/0/url", "the server is now " + next.server());
        Map<String, SpecOperation> operations = next.operations().stream()
                .collect(Collectors.toMap(ReleasedSpec::route, Function.identity(), (first, second) -> first));
        for (SpecOperation operation : spec.operations()) {
            SpecOperation now = operations.get(route(operation));
            breaks.within(operation.id());
            if (now == null) {
                breaks.add(operation.node().pointer(), "the operation " + operation.id() + " is gone");
            } else {
                new OperationChanges(operation, now, breaks).find();
            }
        }
        return breaks.list();
    }

    /** Names of path parameters are not on the wire. */
    private static String route(SpecOperation operation) {
        return operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "{}");
    }
}
