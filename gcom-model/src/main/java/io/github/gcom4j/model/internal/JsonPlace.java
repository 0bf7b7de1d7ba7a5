package io.github.gcom4j.model.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/**
 * Says where in a body reading stopped, for example {@code items[3].id}. A name is shown if a type declares it; one that is
 * only in the body may be a secret.
 */
final class JsonPlace {
    private JsonPlace() {}

    /** Returns the place, empty where it is the whole body. */
    static String of(JacksonException failure) {
        StringBuilder place = new StringBuilder();
        for (Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(isDeclared(step.from(), name) ? name : Checked.HIDDEN);
            }
        }
        return place.toString();
    }

    private static boolean isDeclared(Object owner, String name) {
        Class<?> type = owner instanceof Class<?> known ? known : owner.getClass();
        return !Map.class.isAssignableFrom(type)
                && Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                        .anyMatch(field -> field.getName().equals(name));
    }
}
