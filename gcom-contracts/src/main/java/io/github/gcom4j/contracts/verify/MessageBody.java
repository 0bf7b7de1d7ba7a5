package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.contracts.spec.Schema;
import io.github.gcom4j.contracts.spec.SpecNode;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks the body of a message: its media type, its schema and what it shows of it. */
final class MessageBody {
    private final SpecSchemas schemas;
    private final Interaction interaction;
    private final String message;

    MessageBody(SpecSchemas schemas, Interaction interaction, String message) {
        this.schemas = schemas;
        this.interaction = interaction;
        this.message = message;
    }

    void check(SpecNode declared, JsonNode body, Checked checked) {
        Map<String, List<String>> headers = interaction.headers(message);
        String mediaType = headers.getOrDefault("content-type", List.of("none")).get(0);
        SpecNode content = declared.child("content").child(mediaType.replaceAll(";.*", ""));
        if (!content.exists()) {
            checked.broken(
                    declared.pointer() + "/content",
                    "a " + message + " body of type " + mediaType + " is not declared");
            return;
        }
        Schema schema = new Schema(content.child("schema"));
        schemas.problems(schema.node().pointer(), body)
                .forEach(problem -> checked.broken(schema.node().pointer(), "the " + message + " body: " + problem));
        new BodyWalk(interaction, message, checked).visit("$", schema, body);
    }
}
