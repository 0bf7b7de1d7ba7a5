package io.github.gcom4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a JSON null as a removal and everything else as a new value. */
final class PatchDeserializer extends ValueDeserializer<Patch<?>> {
    private final @Nullable ValueDeserializer<Object> content;

    /** Used by Jackson, which then asks for the contextual instance. */
    PatchDeserializer() {
        this(null);
    }

    private PatchDeserializer(@Nullable ValueDeserializer<Object> content) {
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = context.getContextualType().containedTypeOrUnknown(0);
        return new PatchDeserializer(context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Patch.set(Objects.requireNonNull(content).deserialize(parser, context));
    }

    @Override
    public Patch<?> getNullValue(DeserializationContext context) {
        return Patch.remove();
    }
}
