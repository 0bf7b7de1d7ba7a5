package io.github.gcom4j.model.internal;

import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** Reads integers in any form that JSON has for them: 12, 12.0 and 1.2e1 are the same number. */
final class ExactIntegers<T extends Number> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final ValueDeserializer<?> digits;
    private final Function<BigDecimal, T> exact;

    private ExactIntegers(Class<T> type, Function<BigDecimal, T> exact) {
        this.type = type;
        this.digits = NumberDeserializers.find(type);
        this.exact = exact;
    }

    static void addTo(SimpleModule module) {
        module.addDeserializer(Integer.class, new ExactIntegers<>(Integer.class, BigDecimal::intValueExact));
        module.addDeserializer(int.class, new ExactIntegers<>(int.class, BigDecimal::intValueExact));
        module.addDeserializer(Long.class, new ExactIntegers<>(Long.class, BigDecimal::longValueExact));
        module.addDeserializer(long.class, new ExactIntegers<>(long.class, BigDecimal::longValueExact));
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson's deserializer of the type
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (T) digits.deserialize(parser, context);
        }
        BigDecimal number = parser.getDecimalValue();
        try {
            return exact.apply(number);
        } catch (ArithmeticException noInteger) {
            throw context.weirdNumberException(number, type, "not an integer of the range");
        }
    }
}
