package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.model.internal.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are immutable and equal by content. */
class ValueSemanticsTest {
    static List<String> values() {
        return SpecValues.values();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueRebuiltFromItselfIsEqual(String schema) throws ReflectiveOperationException {
        Object value = sample(schema);
        Object builder = SpecValues.type(schema).getMethod("toBuilder").invoke(value);
        Object rebuilt = builder.getClass().getMethod("build").invoke(builder);

        assertThat(rebuilt).isEqualTo(value).isNotSameAs(value).hasSameHashCodeAs(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void noCollectionOfAValueCanBeChanged(String schema) throws ReflectiveOperationException {
        String json = Sample.of(schema).put("unknown", 1).toString();
        Object value = Json.mapper().readValue(json, SpecValues.type(schema));
        for (Method accessor : accessors(schema)) {
            Object content = accessor.invoke(value);
            if (content instanceof Collection<?> list) {
                assertThatThrownBy(list::clear)
                        .as(accessor.getName())
                        .isInstanceOf(UnsupportedOperationException.class);
            } else if (content instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).as(accessor.getName()).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void everySetterRefusesNullByName(String schema) throws ReflectiveOperationException {
        Object builder = SpecValues.type(schema).getMethod("builder").invoke(null);
        for (Method accessor : accessors(schema)) {
            if (Collection.class.isAssignableFrom(accessor.getReturnType())
                    || Map.class.isAssignableFrom(accessor.getReturnType())) {
                continue;
            }
            for (Method setter : setters(builder, accessor.getName())) {
                Throwable thrown = catchThrowable(() -> setter.invoke(builder, (Object) null));
                assertThat(thrown).as(setter.toString()).isInstanceOf(InvocationTargetException.class);
                assertThat(thrown.getCause()).as(setter.toString()).isInstanceOf(NullPointerException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void onlyTheLibraryMakesSubclasses(String schema) {
        assertThat(SpecValues.type(schema).getDeclaredConstructors())
                .allMatch(constructor -> !Modifier.isPublic(constructor.getModifiers())
                        && !Modifier.isProtected(constructor.getModifiers()));
    }

    @Test
    void aNullTextIsRefusedByTheNameOfItsProperty() {
        assertThatThrownBy(() -> Stack.builder().slug(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("slug");
    }

    @Test
    void freeFormJsonCannotBeChangedAtAnyDepth() {
        DataSource source = Json.mapper()
                .readValue("{\"id\":1,\"name\":\"a\",\"jsonData\":{\"b\":{\"c\":[null]}}}", DataSource.class);
        Map<?, ?> inner = (Map<?, ?>) Objects.requireNonNull(source.jsonData().get("b"));
        List<?> innermost = (List<?>) Objects.requireNonNull(inner.get("c"));

        assertThat(inner).hasToString("{c=[null]}");
        assertThatThrownBy(inner::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(innermost::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPatchKeepsItsOwnCopyOfAMap() {
        Map<String, String> labels = new HashMap<>(Map.of("team", "a"));
        UpdateStackRequest update = UpdateStackRequest.builder().labels(labels).build();
        labels.clear();

        assertThat(update.labels().flatMap(Patch::value)).contains(Map.of("team", "a"));
    }

    private static Object sample(String schema) {
        return Json.mapper().readValue(Sample.of(schema).toString(), SpecValues.type(schema));
    }

    private static List<Method> accessors(String schema) {
        return Arrays.stream(SpecValues.type(schema).getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
    }

    private static List<Method> setters(Object builder, String name) {
        List<Method> setters = new ArrayList<>();
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 1
                    && !method.getParameterTypes()[0].isPrimitive()) {
                setters.add(method);
            }
        }
        return setters;
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller without null checks would pass
    private static <T> T nothing() {
        return null;
    }
}
