package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.ApiObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.util.TokenBuffer;

/** Writes what was received of a property rather than what could be read of it. */
final class ReceivedFirstSerializer extends ValueSerializer<Object> {
    private final ValueSerializer<Object> properties;

    ReceivedFirstSerializer(ValueSerializer<Object> properties) {
        this.properties = properties;
    }

    @Override
    public void resolve(SerializationContext context) {
        properties.resolve(context);
    }

    @Override
    @SuppressWarnings("unchecked") // a serializer in a context takes what it took before
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return new ReceivedFirstSerializer((ValueSerializer<Object>) properties.createContextual(context, property));
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        Map<String, @Nullable Object> received = ((ApiObject) value).additionalProperties();
        if (received.isEmpty()
                || received.keySet().stream()
                        .noneMatch(Accessors.of((ApiObject) value).names()::contains)) {
            properties.serialize(value, generator, context);
            return;
        }
        TokenBuffer written = new TokenBuffer(context, false);
        properties.serialize(value, written, context);
        copy(written, occurrences(written), generator);
    }

    private static Map<String, Integer> occurrences(TokenBuffer written) {
        Map<String, Integer> counts = new HashMap<>();
        JsonParser parser = written.asParser();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            counts.merge(parser.currentName(), 1, Integer::sum);
            parser.nextToken();
            parser.skipChildren();
        }
        return counts;
    }

    // What was received comes after what was read.
    private static void copy(TokenBuffer written, Map<String, Integer> left, JsonGenerator generator) {
        JsonParser parser = written.asParser();
        parser.nextToken();
        generator.writeStartObject();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (left.merge(name, -1, Integer::sum) > 0) {
                parser.skipChildren();
            } else {
                generator.writeName(name);
                generator.copyCurrentStructure(parser);
            }
        }
        generator.writeEndObject();
    }
}
