package io.github.gcom4j.model.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads timestamps. Those in the service's own form are read here: the formatter of the JDK takes four kilobytes of heap for
 * each, which is a quarter of what a long list takes. All others are left to Jackson.
 */
final class InstantReader extends ValueDeserializer<Instant> {
    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant usual = parser.hasToken(JsonToken.VALUE_STRING)
                ? new InstantText(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                        .instant()
                : null;
        return usual == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : usual;
    }
}
