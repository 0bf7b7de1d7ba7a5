package io.github.gcom4j.model.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one JSON configuration the values are made for. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // A null where a list, a map or an element of them is due counts as absent, or it would cost the whole
            // page.
            .changeDefaultNullHandling(absent -> JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP))
            // 1.5 for an integer is an error rather than a silent 1.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new SimpleModule("gcom")
                    .addDeserializer(Object.class, new FreeFormDeserializer())
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private Json() {}

    /**
     * Returns the shared, thread-safe mapper.
     *
     * @return the mapper
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
