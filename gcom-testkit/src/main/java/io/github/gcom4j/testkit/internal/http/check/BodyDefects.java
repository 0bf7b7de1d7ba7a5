package io.github.gcom4j.testkit.internal.http.check;

import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import tools.jackson.databind.JsonNode;

/** Words what is wrong with a body as the service does. */
final class BodyDefects {
    private static final int SHOWN_CHARACTERS = 100;

    private BodyDefects() {}

    static Refusal refusal(JsonNode body, Defect defect) {
        String field = field(defect.pointer());
        JsonNode value = body.at(defect.pointer());
        if (defect.rule().equals("required")) {
            return Refusal.fieldMissing(field.isEmpty() ? defect.property() : field + "." + defect.property());
        }
        if (value.isString() && value.asString().isEmpty()) {
            return Refusal.fieldMissing(field);
        }
        if (value.isValueNode() && !field.isEmpty()) {
            return Refusal.invalid(field, value.isNull() ? "null" : shortened(value.asString()));
        }
        return Refusal.invalid("Invalid " + (field.isEmpty() ? "body" : field) + ": " + defect.message());
    }

    /** Writes a JSON pointer as people do: realms.0.type. */
    private static String field(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace("/", ".");
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
