package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecSchema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks the body of a message: its media type, its schema and what it shows of it. */
final class MessageBody {
    private final Interaction interaction;
    private final String message;

    MessageBody(Interaction interaction, String message) {
        this.interaction = interaction;
        this.message = message;
    }

    void check(SpecNode declared, JsonNode body, ContractFindings checked) {
        Map<String, List<String>> headers = interaction.headers(message);
        String mediaType = headers.getOrDefault("content-type", List.of("none")).get(0);
        SpecNode content = declared.child("content").child(mediaType.replaceAll(";.*", ""));
        if (!content.exists()) {
            checked.broken(
                    declared.pointer() + "/content",
                    "a " + message + " body of type " + mediaType + " is not declared");
            return;
        }
        if (!content.child("schema").exists()) {
            checked.lax(content.pointer(), "the " + message + " body may be anything, as there is no schema for it");
            return;
        }
        SpecSchema schema = content.child("schema").schema();
        schema.check(body).forEach(defect -> defect(schema, defect, checked));
        new BodyWalk(interaction, message, checked).visit("$", schema, body);
    }

    /** An answer that holds more than a contract shows is accepted by whoever relies on the contract. */
    private void defect(SpecSchema schema, Defect defect, ContractFindings checked) {
        String rule = "the " + message + " body: " + defect;
        if (message.equals("response") && defect.rule().equals("required")) {
            checked.uncovered(schema.node().pointer(), rule);
        } else {
            checked.broken(schema.node().pointer(), rule);
        }
    }
}
