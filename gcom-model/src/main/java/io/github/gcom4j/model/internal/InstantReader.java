package io.github.gcom4j.model.internal;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads timestamps. Those in the service's own form are read here: the formatter of the JDK takes four kilobytes of heap for
 * each, which is a quarter of what a long list takes. Other texts are left to Jackson; an empty one or a number is no timestamp of this API.
 */
final class InstantReader extends ValueDeserializer<Instant> {
    // Jackson reads an empty text as null and a number as seconds.
    private static final Pattern NO_TIME = Pattern.compile("\\s*[-+]?[\\d.]*\\s*");

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant usual = parser.hasToken(JsonToken.VALUE_STRING)
                ? new InstantText(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                        .instant()
                : null;
        if (usual == null
                && (parser.currentToken().isNumeric()
                        || NO_TIME.matcher(parser.getString()).matches())) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        return usual == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : usual;
    }
}
