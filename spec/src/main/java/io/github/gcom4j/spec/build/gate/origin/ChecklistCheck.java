package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The specification has the operations of the checklist, and no other that is said to be from the API document. */
public final class ChecklistCheck implements GateCheck {

    private final JsonNode operations;

    public ChecklistCheck(JsonNode checklist) {
        operations = checklist.path("operations");
    }

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Place> byId = spec.places(ObjectKind.OPERATION)
                .collect(Collectors.toMap(place -> place.text("operationId"), place -> place, (a, b) -> a));
        Set<String> unlisted = new TreeSet<>(byId.keySet());
        operations.properties().forEach(entry -> {
            unlisted.remove(entry.getKey());
            Optional.ofNullable(byId.get(entry.getKey()))
                    .ifPresentOrElse(
                            place -> checkOperation(spec, place, entry.getValue(), problems),
                            () -> problems.add(new Problem("#/paths", "the operation is missing: " + entry.getKey())));
        });
        unlisted.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .filter(operation -> Origins.isText(spec, operation))
                .forEach(operation -> problems.add(operation.problem("the operation is not on the checklist of the API"
                        + " document, so x-origin must say where it is from")));
        return problems;
    }

    private static void checkOperation(SpecDocument spec, Place operation, JsonNode listed, List<Problem> problems) {
        String path = Pointers.unescape(operation.pointer().replaceFirst("#/paths/([^/]+)/.*", "$1"));
        String call = operation.name().toUpperCase(Locale.ROOT) + " " + path;
        if (!call.equals(listed.path("call").asString(""))) {
            problems.add(
                    operation.problem("the call must be " + listed.path("call").asString("")));
        }
        listed.path("path").forEach(name -> checkParameter(spec, operation, "path", name.asString(""), true, problems));
        listed.path("query")
                .propertyStream()
                .forEach(entry -> checkParameter(
                        spec, operation, "query", entry.getKey(), isRequired(entry.getValue()), problems));
        listed.path("body")
                .propertyStream()
                .forEach(entry -> checkField(spec, operation, entry.getKey(), isRequired(entry.getValue()), problems));
        listed.path("statuses")
                .propertyStream()
                .forEach(entry -> checkStatus(
                        spec, operation, entry.getKey(), entry.getValue().asString(""), problems));
    }

    private static boolean isRequired(JsonNode word) {
        return switch (word.asString("")) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw new IllegalArgumentException("Neither required nor optional: " + word);
        };
    }

    private static void checkParameter(
            SpecDocument spec, Place operation, String in, String name, boolean required, List<Problem> problems) {
        boolean found = spec.parameters(operation).stream()
                .anyMatch(parameter -> parameter.text("in").equals(in)
                        && parameter.text("name").equals(name)
                        && parameter.node().path("required").asBoolean(false) == required);
        if (!found) {
            problems.add(operation.problem("no " + word(required) + " " + in + " parameter " + name));
        }
    }

    private static void checkField(
            SpecDocument spec, Place operation, String field, boolean required, List<Problem> problems) {
        String body = operation.pointer() + "/requestBody/content/application~1json/schema";
        Optional<Place> schema = spec.find(ObjectKind.SCHEMA, body).flatMap(place -> Fields.schema(spec, place));
        boolean found = schema.flatMap(place -> Fields.isRequired(spec, place, field))
                .filter(actual -> actual == required)
                .isPresent();
        if (!found) {
            problems.add(operation.problem("no " + word(required) + " field " + field + " in the body"));
        }
    }

    private static void checkStatus(
            SpecDocument spec, Place operation, String status, String description, List<Problem> problems) {
        String actual = spec.find(ObjectKind.RESPONSE, operation.pointer() + "/responses/" + status)
                .flatMap(spec::resolve)
                .map(response -> response.text("description"))
                .orElse("");
        if (!bare(actual).equals(bare(description))) {
            problems.add(operation.problem("no status " + status + " with the description: " + description));
        }
    }

    private static String bare(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }

    private static String word(boolean required) {
        return required ? "required" : "optional";
    }
}
