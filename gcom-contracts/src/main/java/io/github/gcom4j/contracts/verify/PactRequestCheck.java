package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.spec.SpecSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that the service, as the spec describes it, accepts what a contract sends. */
final class PactRequestCheck {
    private PactRequestCheck() {}

    static void check(Interaction interaction, SpecOperation operation, String path, ContractFindings checked) {
        security(interaction, operation, checked);
        Set<String> undeclared = new HashSet<>(interaction.query().keySet());
        Map<String, String> pathValues = PathValues.of(operation.path(), path);
        for (SpecParameter parameter : operation.parameters()) {
            String name = parameter.name();
            List<String> values =
                    switch (parameter.in()) {
                        case "query" -> {
                            undeclared.remove(name);
                            yield interaction.query().getOrDefault(name, List.of());
                        }
                        case "header" ->
                            interaction.headers("request").getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
                        case "path" -> pathValues.containsKey(name) ? List.of(pathValues.get(name)) : List.of();
                        default -> List.of();
                    };
            parameter(parameter, values, operation, checked);
        }
        undeclared.forEach(name -> checked.broken(
                operation.node().pointer() + "/parameters", "the query parameter " + name + " is not declared"));
        body(interaction, operation, checked);
    }

    private static void parameter(
            SpecParameter parameter, List<String> values, SpecOperation operation, ContractFindings checked) {
        String pointer = parameter.node().pointer();
        if (values.isEmpty() && parameter.required()) {
            checked.broken(pointer, "the required parameter " + parameter.name() + " is not sent");
        }
        SpecSchema schema = parameter.schema();
        for (String value : values) {
            checked.saw(pointer, operation.id());
            parameter
                    .check(value)
                    .forEach(defect -> checked.broken(
                            schema.node().pointer(),
                            "the value " + value + " of parameter " + parameter.name() + ": " + defect));
            if (schema.keyword("enum").isArray()) {
                checked.saw(schema.target().node().pointer(), Marks.value(value));
            }
        }
    }

    private static void security(Interaction interaction, SpecOperation operation, ContractFindings checked) {
        List<String> sent = interaction.headers("request").getOrDefault("authorization", List.of());
        boolean bearer = sent.stream().anyMatch(value -> value.startsWith("Bearer "));
        boolean demanded = operation.securitySchemes().stream()
                .anyMatch(scheme -> scheme.json().path("type").asString("").equals("http")
                        && scheme.json().path("scheme").asString("").equalsIgnoreCase("bearer"));
        // A client has one token for all it calls, and who asks for none takes one all the same.
        if (demanded && !bearer) {
            checked.broken(operation.node().pointer() + "/security", "no bearer token is sent");
        }
    }

    private static void body(Interaction interaction, SpecOperation operation, ContractFindings checked) {
        JsonNode body = interaction.body("request");
        SpecNode declared = operation.node().child("requestBody");
        if (body.isMissingNode()) {
            if (declared.json().path("required").asBoolean(false)) {
                checked.broken(declared.pointer(), "the required body is not sent");
            }
            return;
        }
        new MessageBody(interaction, "request").check(declared, body, checked);
    }
}
