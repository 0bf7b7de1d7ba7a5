package io.github.gcom4j.spec.build.gate.operation;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Operations state a unique id, one tag, where they come from, their scopes and their retry safety. */
public final class OperationCheck implements GateCheck {

    private static final Map<String, String> IDEMPOTENCY =
            Map.of("get", "safe", "delete", "idempotent", "post", "none");

    private static final Set<String> LIMITED_TAGS = Set.of("AccessPolicies", "Tokens");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        spec.places(ObjectKind.OPERATION).forEach(operation -> {
            checkId(operation, ids, problems);
            checkScopes(operation, problems);
            checkRateLimit(operation, problems);
            checkResponses(operation, problems);
            checkRequires(spec, operation, problems);
            if (!operation.text("x-idempotency").equals(IDEMPOTENCY.get(operation.name()))) {
                problems.add(operation.problem("x-idempotency must be " + IDEMPOTENCY.get(operation.name())));
            }
            if (operation.node().path("tags").size() != 1) {
                problems.add(operation.problem("an operation has one tag"));
            }
            if (!operation.node().has("x-origin")) {
                problems.add(operation.problem("x-origin is missing"));
            }
            if (operation.node().has("x-sunset") && !isSunset(operation)) {
                problems.add(operation.problem(
                        "x-sunset is the day on which a deprecated operation ends, written as 2027-01-31"));
            }
        });
        return problems;
    }

    private static boolean isSunset(Place operation) {
        return operation.node().path("deprecated").asBoolean(false)
                && operation.text("x-sunset").matches("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");
    }

    private static void checkId(Place operation, Set<String> ids, List<Problem> problems) {
        String id = operation.text("operationId");
        if (!id.matches("(add|check|create|delete|get|list|restart|update)([A-Z][a-z]+)+")) {
            problems.add(operation.problem("operationId must be a verb and a noun in camel case: " + id));
        }
        if (!ids.add(id)) {
            problems.add(operation.problem("operationId is not unique: " + id));
        }
    }

    private static void checkScopes(Place operation, List<Problem> problems) {
        JsonNode required = operation.node().path("x-required-scopes");
        JsonNode assumed = operation.node().path("x-assumed-scopes");
        boolean unknown = required.size() == 1 && required.get(0).asString("").equals("unknown");
        if (!required.isArray() || (!unknown && !areScopes(required))) {
            problems.add(operation.problem("x-required-scopes must list scopes or only the word unknown"));
        }
        if (unknown != (assumed.isArray() && !assumed.isEmpty() && areScopes(assumed))) {
            problems.add(operation.problem("x-assumed-scopes must list scopes exactly where they are unknown"));
        }
    }

    private static boolean areScopes(JsonNode scopes) {
        return scopes.valueStream().allMatch(scope -> scope.asString("").matches("[a-z-]+:[a-z]+"));
    }

    private static void checkRateLimit(Place operation, List<Problem> problems) {
        JsonNode limit = operation.node().path("x-rate-limit");
        boolean limited =
                LIMITED_TAGS.contains(operation.node().path("tags").path(0).asString(""));
        boolean stated = limit.path("requests").asInt(0) == 600
                && limit.path("period").asString("").equals("PT1H");
        if (limited != stated || limited != operation.node().path("responses").has("429")) {
            problems.add(operation.problem("x-rate-limit and status 429 belong to access policies and tokens"));
        }
    }

    private static void checkResponses(Place operation, List<Problem> problems) {
        Set<String> statuses = Set.copyOf(operation.node().path("responses").propertyNames());
        if (statuses.stream().filter(status -> status.startsWith("2")).count() != 1) {
            problems.add(operation.problem("an operation has one successful status"));
        }
        boolean open = operation.node().has("security")
                && operation.node().path("security").isEmpty();
        if (statuses.contains("401") == open) {
            problems.add(
                    operation.problem("status 401 belongs to each operation that asks for a token, and to no other"));
        }
    }

    private static void checkRequires(SpecDocument spec, Place operation, List<Problem> problems) {
        List<Place> parameters = spec.parameters(operation);
        Set<String> names = new HashSet<>();
        parameters.forEach(parameter -> names.add(parameter.text("name")));
        parameters.stream()
                .filter(parameter -> parameter.node().has("x-requires"))
                .filter(parameter -> !names.contains(parameter.text("x-requires")))
                .forEach(parameter -> problems.add(parameter.problem("x-requires names no parameter beside it")));
    }
}
