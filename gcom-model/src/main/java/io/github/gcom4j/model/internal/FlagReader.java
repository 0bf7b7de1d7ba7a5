package io.github.gcom4j.model.internal;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads flags, which the service writes as truth values or as 0 and 1; nothing else is one. */
final class FlagReader extends ValueDeserializer<Boolean> {
    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        String digit = token == JsonToken.VALUE_NUMBER_INT ? parser.getString() : "";
        return switch (digit) {
            case "0" -> false;
            case "1" -> true;
            default -> (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
        };
    }
}
