package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks that the service, as the spec describes it, answers what a contract expects. */
final class ResponseCheck {
    private ResponseCheck() {}

    static void check(Interaction interaction, SpecOperation operation, ContractFindings checked) {
        SpecNode response = operation.node().child("responses").child(String.valueOf(interaction.status()));
        if (!response.exists()) {
            checked.broken(
                    operation.node().pointer() + "/responses",
                    "the status " + interaction.status() + " is not documented");
            return;
        }
        checked.saw(operation.node().pointer() + "/responses/" + interaction.status(), Marks.USED);
        headers(interaction, response, checked);
        JsonNode body = interaction.body("response");
        if (!body.isMissingNode()) {
            new MessageBody(interaction, "response").check(response, body, checked);
        } else if (response.child("content").exists()) {
            checked.broken(response.pointer() + "/content", "the answer has no body although one is declared");
        }
    }

    private static void headers(Interaction interaction, SpecNode response, ContractFindings checked) {
        Map<String, SpecNode> declared = response.child("headers").children().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        Map<String, List<String>> sent = interaction.headers("response");
        sent.forEach((name, values) -> {
            SpecNode header = declared.get(name);
            if (header == null) {
                if (!name.equals("content-type")) {
                    checked.broken(response.pointer() + "/headers", "the header " + name + " is not declared");
                }
                return;
            }
            checked.saw(header.pointer(), Marks.USED);
            SpecSchema schema = header.child("schema").schema();
            schema.check(schema.parse(values.get(0)))
                    .forEach(defect -> checked.broken(schema.node().pointer(), "the header " + name + ": " + defect));
        });
        declared.forEach((name, header) -> {
            if (header.json().path("required").asBoolean(false) && !sent.containsKey(name)) {
                checked.broken(header.pointer(), "the required header " + name + " is not answered");
            }
        });
    }
}
