package io.github.gcom4j.contracts.verify;

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
        SpecSchema schema = content.child("schema").schema();
        schema.check(body)
                .forEach(defect -> checked.broken(schema.node().pointer(), "the " + message + " body: " + defect));
        new BodyWalk(interaction, message, checked).visit("$", schema, body);
    }
}
