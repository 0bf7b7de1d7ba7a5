package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.Drift;
import io.github.gcom4j.model.OpenEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Finds where a value that was received is not as the spec says. */
public final class DriftWalk {
    private static final String HIDDEN = "*";
    // What a name of the API looks like; anything else may be the key of a map, and a secret.
    private static final Pattern NAME =
            Pattern.compile("(?!gl[a-z]{1,4}_|eyJ)(?=.{1,40}$)[A-Za-z][A-Za-z_-]*(?:\\d{1,2}[A-Za-z_-]*)?");

    private final List<Drift> found = new ArrayList<>();

    private DriftWalk() {}

    /**
     * Finds all such places.
     *
     * @param value what was received
     * @return the places
     */
    public static List<Drift> of(@Nullable Object value) {
        DriftWalk walk = new DriftWalk();
        walk.visit(value, "");
        return walk.found;
    }

    private void visit(@Nullable Object value, String place) {
        if (value instanceof ApiObject object) {
            visitObject(object, place);
        } else if (value instanceof OpenEnum constant) {
            if (constant.known().isEmpty()) {
                found.add(new Drift(Drift.Cause.UNKNOWN_ENUM_VALUE, place));
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> visit(present, place));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> visit(entry, place + "/" + HIDDEN));
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                visit(list.get(index), place + "/" + index);
            }
        }
    }

    private void visitObject(ApiObject object, String place) {
        Accessors accessors = Accessors.of(object);
        for (String name : accessors.names()) {
            if (!object.additionalProperties().containsKey(name)) {
                visit(accessors.get(object, name), place + "/" + name);
            }
        }
        object.additionalProperties().forEach((name, raw) -> {
            if (accessors.names().contains(name)) {
                visitUnread(raw, Json.mapper().constructType(accessors.type(name)), place + "/" + name);
            } else {
                boolean shown = NAME.matcher(name).matches();
                found.add(new Drift(Drift.Cause.UNKNOWN_FIELD, place + "/" + (shown ? name : HIDDEN)));
            }
        });
    }

    private void visitUnread(@Nullable Object raw, JavaType type, String place) {
        if (raw instanceof List<?> list && type.isCollectionLikeType()) {
            for (int index = 0; index < list.size(); index++) {
                visitPart(list.get(index), type.getContentType(), place + "/" + index);
            }
        } else if (raw instanceof Map<?, ?> map && type.isMapLikeType()) {
            map.values().forEach(entry -> visitPart(entry, type.getContentType(), place + "/" + HIDDEN));
        } else {
            found.add(new Drift(Drift.Cause.UNREADABLE_VALUE, place));
        }
    }

    private void visitPart(@Nullable Object raw, JavaType type, String place) {
        Optional<Object> read = Json.fitting(raw, type);
        read.ifPresentOrElse(
                part -> visit(part, place), () -> found.add(new Drift(Drift.Cause.UNREADABLE_VALUE, place)));
    }
}
