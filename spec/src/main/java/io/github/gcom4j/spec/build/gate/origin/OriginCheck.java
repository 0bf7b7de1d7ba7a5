package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the document of the checklist does not hold says where it comes from instead. */
public final class OriginCheck implements GateCheck {

    private final JsonNode operations;

    public OriginCheck(JsonNode checklist) {
        operations = checklist.path("operations");
    }

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        spec.places(ObjectKind.OPERATION)
                .filter(operation -> operations.has(operation.text("operationId")))
                .forEach(operation -> {
                    JsonNode listed = operations.path(operation.text("operationId"));
                    spec.parameters(operation).stream()
                            .filter(parameter -> parameter.text("in").equals("query"))
                            .filter(parameter -> !listed.path("query").has(parameter.text("name")))
                            .forEach(parameter -> checkOrigin(spec, parameter, problems));
                    String prefix = operation.pointer() + "/responses/";
                    spec.places(ObjectKind.RESPONSE)
                            .filter(response -> response.pointer().startsWith(prefix))
                            .filter(response -> !listed.path("statuses").has(response.name()))
                            .flatMap(response -> spec.resolve(response).stream())
                            .forEach(response -> checkOrigin(spec, response, problems));
                    spec
                            .find(
                                    ObjectKind.SCHEMA,
                                    operation.pointer() + "/requestBody/content/application~1json/schema")
                            .stream()
                            .flatMap(body -> spec.resolve(body).stream())
                            .flatMap(body -> spec.places(ObjectKind.SCHEMA)
                                    .filter(place -> place.pointer().startsWith(body.pointer() + "/properties/")))
                            .filter(Place::isProperty)
                            .filter(field -> !listed.path("body").has(field.name()))
                            .forEach(field -> checkOrigin(spec, field, problems));
                });
        return problems;
    }

    private static void checkOrigin(SpecDocument spec, Place place, List<Problem> problems) {
        if (Origins.isText(spec, place)) {
            problems.add(place.problem("not on the checklist, so x-origin must say where it comes from"));
        }
    }
}
