package io.github.gcom4j.testkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterContext;

/** Parameters that a framework of injection is to fill, known by the names of its annotations. */
final class LeftToOthers {
    private static final List<String> INJECTION =
            List.of("org.springframework.", "jakarta.inject.", "io.micronaut.", "io.quarkus.");
    private static final String TEST_CONSTRUCTOR = "org.springframework.test.context.TestConstructor";

    private LeftToOthers() {}

    static boolean is(ParameterContext parameter) {
        boolean isConstructor = parameter.getDeclaringExecutable() instanceof Constructor<?>;
        return isInjected(parameter.getParameter())
                || (isConstructor
                        && (isInjected(parameter.getDeclaringExecutable())
                                || injectsAll(parameter.getDeclaringExecutable().getDeclaringClass())));
    }

    private static boolean isInjected(AnnotatedElement element) {
        return annotations(element, new HashSet<>()).anyMatch(annotation -> INJECTION.stream()
                .anyMatch(annotation.annotationType().getName()::startsWith));
    }

    private static Stream<Annotation> annotations(AnnotatedElement element, Set<Class<?>> seen) {
        return Stream.of(element.getAnnotations())
                .filter(annotation -> seen.add(annotation.annotationType()))
                .flatMap(annotation ->
                        Stream.concat(Stream.of(annotation), annotations(annotation.annotationType(), seen)));
    }

    private static boolean injectsAll(Class<?> testClass) {
        return annotations(testClass, new HashSet<>())
                .filter(annotation -> annotation.annotationType().getName().equals(TEST_CONSTRUCTOR))
                .anyMatch(annotation -> "ALL".equals(mode(annotation)));
    }

    private static String mode(Annotation annotation) {
        try {
            return String.valueOf(
                    annotation.annotationType().getMethod("autowireMode").invoke(annotation));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException otherVersion) {
            return "";
        }
    }
}
