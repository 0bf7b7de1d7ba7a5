package io.github.gcom4j.model;

import io.github.gcom4j.model.internal.DriftWalk;
import io.github.gcom4j.model.internal.JacksonVersions;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.model.internal.JsonProblem;
import io.github.gcom4j.model.internal.UserMapperModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JacksonModule;

/**
 * Reads and writes values as the JSON of the API. All methods may be called by several threads at once. They throw an {@link
 * IllegalStateException} if versions of Jackson are on the class path that do not work with each other.
 */
public final class GcomJson {
    private GcomJson() {}

    /**
     * Reads a value as the client reads an answer: what does not fit is kept in {@link ApiObject#additionalProperties()}, and
     * only what identifies the object must be there.
     *
     * @param json the JSON
     * @param type the type of the value
     * @param <T> the type of the value
     * @return the value
     * @throws IllegalArgumentException if it is no JSON or lacks what identifies the object; the message names the place and
     *     holds nothing of the JSON
     */
    public static <T extends ApiObject> T read(String json, Class<T> type) {
        JacksonVersions.check();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try {
            Object value = Json.read(
                    () -> new ByteArrayInputStream(body), Json.mapper().constructType(type));
            return type.cast(Objects.requireNonNull(value));
        } catch (JacksonException failure) {
            throw new IllegalArgumentException(
                    "The JSON cannot be read as " + type.getSimpleName() + ": " + JsonProblem.of(failure));
        } catch (NullPointerException ofNull) {
            throw new IllegalArgumentException("The JSON cannot be read as " + type.getSimpleName() + ": it is null");
        }
    }

    /**
     * Writes a value, what was received and could not be read included. Secrets are written as they are.
     *
     * @param value the value
     * @return the JSON on one line
     */
    public static String write(ApiObject value) {
        JacksonVersions.check();
        return Json.mapper().writeValueAsString(value);
    }

    /**
     * Finds what in a value is not as this version knows it.
     *
     * @param value a value that was received
     * @return the places in their order, empty if there are none
     */
    public static List<Drift> drift(ApiObject value) {
        return DriftWalk.of(value);
    }

    /**
     * Returns a module with which a Jackson mapper of your own reads and writes the values as this class does, whatever else
     * it is set to.
     *
     * @return a new module for Jackson 3
     */
    public static JacksonModule module() {
        JacksonVersions.check();
        return new UserMapperModule();
    }
}
