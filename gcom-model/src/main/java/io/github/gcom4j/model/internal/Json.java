package io.github.gcom4j.model.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.TokenBuffer;

/** The one JSON configuration the values are made for. */
public final class Json {
    private static final JsonMapper MAPPER = mapper(false);

    private Json() {}

    /** Made when the first body comes that does not fit. */
    private static final class Tolerant {
        static final JsonMapper MAPPER = mapper(true);
    }

    private static JsonMapper mapper(boolean tolerant) {
        return JsonMapper.builder()
                // A null where a list, a map or a text is due counts as absent.
                .changeDefaultNullHandling(absent -> JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP))
                // 1.5 for an integer is an error rather than a silent 1.
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // A text for a number is noticed, to be kept as it came.
                .withCoercionConfig(LogicalType.Integer, Json::refuseTexts)
                .withCoercionConfig(LogicalType.Float, Json::refuseTexts)
                .addModule(new ValueModule(tolerant))
                .build();
    }

    private static void refuseTexts(MutableCoercionConfig number) {
        number.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /**
     * Returns the shared, thread-safe mapper, which fails on what does not fit.
     *
     * @return the mapper
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads what was received. What does not fit is left out and kept with the value.
     *
     * @param body opens the JSON, from its beginning each time
     * @param type what to read
     * @return the value, null for the JSON null
     * @throws JacksonException if it is no JSON, or what it must have is missing
     */
    public static @Nullable Object read(Supplier<InputStream> body, JavaType type) {
        try {
            return MAPPER.readValue(body.get(), type);
        } catch (JacksonException unfit) {
            rethrowUnlessUnfit(unfit);
            return Tolerant.MAPPER.readValue(body.get(), type);
        }
    }

    /**
     * Reads a tree. The mapper's own method for that is another one in Jackson 3.0 than in later versions.
     *
     * @param tree the JSON
     * @param type what to read
     * @param <T> what to read
     * @return the value
     */
    public static <T> T fromTree(JsonNode tree, Class<T> type) {
        return MAPPER.readerFor(type).readValue(tree);
    }

    /** Reads what a parser of another mapper has come upon. */
    static Object readTokens(TokenBuffer tokens, JavaType type) {
        return Tolerant.MAPPER.readValue(tokens.asParser(), type);
    }

    /** Returns what a part of a list or map is read as, empty where it does not fit. */
    static Optional<Object> fitting(@Nullable Object raw, JavaType type) {
        try {
            return Optional.ofNullable(Tolerant.MAPPER.convertValue(raw, type));
        } catch (JacksonException unfit) {
            return Optional.empty();
        }
    }

    /** A value that does not fit says nothing of the rest; text that is no JSON does. */
    static void rethrowUnlessUnfit(JacksonException failure) {
        if (!(failure instanceof DatabindException || failure instanceof InputCoercionException)) {
            throw failure;
        }
    }
}
