package io.github.gcom4j.testkit.internal.http.routing;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the operation of a request by its raw path, so that an encoded slash stays data. */
public final class Router {
    private static final String PREFIX = "/api";

    private static final Map<Spec, Router> KNOWN = new ConcurrentHashMap<>();

    private final List<OperationRoute> routes;

    /**
     * What a request means: the operation and the decoded values in its path and query.
     *
     * @param known the operation as the model knows it, empty for one of another spec
     */
    public record Match(
            SpecOperation operation, Optional<Operation> known, Map<String, String> path, Map<String, String> query) {}

    private record OperationRoute(SpecOperation operation, Optional<Operation> known, List<String> segments) {
        private boolean isVariable(int index) {
            return segments.get(index).startsWith("{");
        }

        private long variables() {
            return segments.stream().filter(segment -> segment.startsWith("{")).count();
        }
    }

    /** Returns the router of a spec, the same one for every fake. */
    public static Router of(Spec spec) {
        return KNOWN.computeIfAbsent(spec, key -> new Router(key.operations()));
    }

    private Router(List<SpecOperation> operations) {
        // Literal segments win over variables.
        this.routes = operations.stream()
                .map(operation -> new OperationRoute(operation, known(operation.id()), split(operation.path())))
                .sorted(Comparator.comparingLong(OperationRoute::variables))
                .toList();
    }

    public Match match(RawRequest request) {
        String rawPath = request.rawPath();
        if (!rawPath.startsWith(PREFIX + "/")) {
            throw Refusal.unknownPath();
        }
        List<String> segments = split(rawPath.substring(PREFIX.length()));
        List<OperationRoute> onPath =
                routes.stream().filter(route -> fits(route, segments)).toList();
        if (onPath.isEmpty()) {
            throw segments.equals(List.of("instances", "")) ? Refusal.missingInstanceId() : Refusal.unknownPath();
        }
        OperationRoute route = onPath.stream()
                .filter(candidate -> candidate.operation().method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Refusal.methodNotAllowed(
                        onPath.stream().map(known -> known.operation().method()).toList()));
        return new Match(
                route.operation(),
                route.known(),
                variables(route, segments),
                QueryString.parse(request.rawQuery(), name -> takesSeveral(route.operation(), name)));
    }

    private static boolean takesSeveral(SpecOperation operation, String name) {
        return operation.parameters().stream()
                .anyMatch(parameter ->
                        parameter.name().equals(name) && parameter.schema().is("array"));
    }

    private static Optional<Operation> known(String id) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    private static boolean fits(OperationRoute route, List<String> segments) {
        if (route.segments().size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean fits = route.isVariable(i)
                    ? !segment.isEmpty() && !isTraversal(segment)
                    : route.segments().get(i).equals(segment);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variables(OperationRoute route, List<String> segments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            if (route.isVariable(i)) {
                String template = route.segments().get(i);
                values.put(template.substring(1, template.length() - 1), PercentCoding.decodeSegment(segments.get(i)));
            }
        }
        return values;
    }

    private static List<String> split(String path) {
        return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    }

    private static boolean isTraversal(String segment) {
        String decoded = PercentCoding.decodeSegment(segment);
        return decoded.equals(".") || decoded.equals("..");
    }
}
