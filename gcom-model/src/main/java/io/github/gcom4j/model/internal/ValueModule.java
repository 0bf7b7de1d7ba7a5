package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.ApiObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** What Jackson must know of the values beyond their annotations. */
final class ValueModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    /**
     * Creates a module.
     *
     * @param tolerant true to read property by property, which takes longer; false to fail on the first that does not fit
     */
    ValueModule(boolean tolerant) {
        super("gcom");
        addDeserializer(Object.class, new FreeFormDeserializer());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(Boolean.class, new FlagReader());
        addDeserializer(String.class, new TextReader());
        setDeserializerModifier(new Reading(tolerant));
        setSerializerModifier(new Writing());
        if (tolerant) {
            ExactIntegers.addTo(this);
        }
    }

    private static final class Reading extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        private final boolean tolerant;

        private Reading(boolean tolerant) {
            this.tolerant = tolerant;
        }

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription.Supplier description, BeanDeserializerBuilder builder) {
            Class<?> value = description.getBeanClass().getDeclaringClass();
            if (value == null || !ApiObject.class.isAssignableFrom(value)) {
                return builder;
            }
            // The setter of the whole map is no property of the API, which might have one of that name.
            builder.removeProperty(PropertyName.construct("additionalProperties"));
            if (tolerant) {
                List<SettableBeanProperty> properties = new ArrayList<>();
                builder.getProperties().forEachRemaining(properties::add);
                for (SettableBeanProperty property : properties) {
                    builder.addOrReplaceProperty(new TolerantProperty(property, builder.getAnySetter()), true);
                }
            }
            return builder;
        }
    }

    private static final class Writing extends ValueSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        @SuppressWarnings("unchecked") // a serializer of a value takes values
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
            return ApiObject.class.isAssignableFrom(description.getBeanClass())
                    ? new ReceivedFirstSerializer((ValueSerializer<Object>) serializer)
                    : serializer;
        }
    }
}
