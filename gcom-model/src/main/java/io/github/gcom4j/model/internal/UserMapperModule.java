package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.ApiObject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.util.TokenBuffer;

/** Makes a mapper of the user leave the values to ours. */
public final class UserMapperModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** Creates a module. */
    public UserMapperModule() {
        super("gcom-values");
        setDeserializerModifier(new DelegatedReading());
        setSerializerModifier(new DelegatedWriting());
    }

    private static final class DelegatedReading extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> usual) {
            Class<?> builder = description.getBeanClass();
            Class<?> type = builder.getDeclaringClass();
            return type != null && ApiObject.class.isAssignableFrom(type) ? new Reader(type) : usual;
        }
    }

    private static final class DelegatedWriting extends ValueSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> usual) {
            return ApiObject.class.isAssignableFrom(description.getBeanClass()) ? new Writer() : usual;
        }
    }

    private static final class Reader extends ValueDeserializer<Object> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return Json.readTokens(
                    context.bufferAsCopyOfValue(parser), Json.mapper().constructType(type));
        }
    }

    private static final class Writer extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            TokenBuffer written = new TokenBuffer(context, false);
            Json.mapper().writeValue(written, value);
            written.serialize(generator);
        }
    }
}
