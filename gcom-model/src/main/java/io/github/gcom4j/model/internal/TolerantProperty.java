package io.github.gcom4j.model.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.SettableAnyProperty;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A property that is left out if its value does not fit, in which case the value is kept among those without accessors. Of
 * a list or map, what fits is read.
 */
final class TolerantProperty extends SettableBeanProperty.Delegating {
    private static final long serialVersionUID = 1;
    private static final FreeFormDeserializer RAW = new FreeFormDeserializer();
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final SettableAnyProperty others;

    TolerantProperty(SettableBeanProperty property, SettableAnyProperty others) {
        super(property);
        this.others = others;
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty changed) {
        return new TolerantProperty(changed, others);
    }

    @Override
    public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object builder) {
        if (parser.currentToken().isStructStart()) {
            return readStructure(context.bufferAsCopyOfValue(parser), context, builder);
        }
        try {
            return delegate.deserializeSetAndReturn(parser, context, builder);
        } catch (JacksonException unfit) {
            Object meant = inOtherForm(parser, context);
            rethrowUnlessTolerable(unfit, meant);
            others.set(context, builder, getName(), RAW.deserialize(parser, context));
            return meant == null ? builder : delegate.setAndReturn(context, builder, meant);
        }
    }

    // A number or a truth value in place of a text can be read as one, and a text that holds a number as that number.
    private @Nullable Object inOtherForm(JsonParser parser, DeserializationContext context) {
        JavaType type = delegate.getType();
        Class<?> wanted = type.isReferenceType() ? type.getContentType().getRawClass() : type.getRawClass();
        String text = parser.getString();
        try (TokenBuffer other = context.bufferForInputBuffering(parser)) {
            if (wanted == String.class) {
                other.writeString(text);
            } else if (NUMBERS.contains(wanted) && NUMBER.matcher(text).matches()) {
                other.writeNumber(new BigDecimal(text));
            } else {
                return null;
            }
            return delegate.deserialize(onFirstToken(other, context), context);
        } catch (JacksonException beyondTheRange) {
            return null;
        }
    }

    private Object readStructure(TokenBuffer value, DeserializationContext context, Object builder) {
        try {
            return delegate.deserializeSetAndReturn(onFirstToken(value, context), context, builder);
        } catch (JacksonException unfit) {
            Object fitting = fittingPart(onFirstToken(value, context), context);
            rethrowUnlessTolerable(unfit, fitting);
            others.set(context, builder, getName(), RAW.deserialize(onFirstToken(value, context), context));
            return fitting == null ? builder : delegate.setAndReturn(context, builder, fitting);
        }
    }

    // A list of which nothing can be read is no empty list, where the list is what the object is about.
    private void rethrowUnlessTolerable(JacksonException unfit, @Nullable Object fitting) {
        Json.rethrowUnlessUnfit(unfit);
        if (isDemanded() && fitting == null) {
            throw unfit;
        }
    }

    // The builders have a setter of their own for what was received of it.
    private boolean isDemanded() {
        return getMember().getName().startsWith("received");
    }

    private @Nullable Object fittingPart(JsonParser parser, DeserializationContext context) {
        JavaType type = delegate.getType();
        JsonToken first = parser.currentToken();
        if (type.isCollectionLikeType() && first == JsonToken.START_ARRAY) {
            return fittingItems(parser, context);
        }
        return type.isMapLikeType() && first == JsonToken.START_OBJECT ? fittingEntries(parser, context) : null;
    }

    private @Nullable List<Object> fittingItems(JsonParser parser, DeserializationContext context) {
        List<Object> items = new ArrayList<>();
        boolean unfit = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            boolean isNull = parser.hasToken(JsonToken.VALUE_NULL);
            Object item = fitting(parser, context);
            unfit |= item == null && !isNull;
            if (item != null) {
                items.add(item);
            }
        }
        return items.isEmpty() && unfit ? null : items;
    }

    private Map<String, Object> fittingEntries(JsonParser parser, DeserializationContext context) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            Object entry = fitting(parser, context);
            if (entry != null) {
                entries.put(name, entry);
            }
        }
        return entries;
    }

    private @Nullable Object fitting(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        TokenBuffer value = context.bufferAsCopyOfValue(parser);
        ValueDeserializer<Object> content =
                context.findContextualValueDeserializer(delegate.getType().getContentType(), delegate);
        try {
            return content.deserialize(onFirstToken(value, context), context);
        } catch (JacksonException unfit) {
            Json.rethrowUnlessUnfit(unfit);
            return null;
        }
    }

    private static JsonParser onFirstToken(TokenBuffer value, DeserializationContext context) {
        return value.asParserOnFirstToken(context);
    }
}
