package io.github.gcom4j.testkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a fake is there for.
 *
 * @param owner the test or the class whose end is the end of the fake
 * @param hasFake whether there is a fake at this point
 * @param strict whether requests must keep to the spec
 */
record Scope(ExtensionContext owner, boolean hasFake, boolean strict) {

    static Scope of(ExtensionContext context, boolean perClass, boolean strict) {
        Optional<ExtensionContext> annotated = annotated(context);
        Optional<GcomTest> annotation = annotated.flatMap(Scope::annotation);
        boolean shared = perClass || annotation.filter(GcomTest::perClass).isPresent();
        return new Scope(
                shared ? annotated.orElseGet(() -> outermostClass(context)) : context,
                shared || context.getTestMethod().isPresent(),
                strict || annotation.filter(GcomTest::strict).isPresent());
    }

    /** Finds the class that has the annotation: that of the test or the nearest around it. */
    private static Optional<ExtensionContext> annotated(ExtensionContext context) {
        return annotation(context).isPresent() && context.getTestMethod().isEmpty()
                ? Optional.of(context)
                : context.getParent().flatMap(Scope::annotated);
    }

    private static Optional<GcomTest> annotation(ExtensionContext context) {
        return context.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, GcomTest.class));
    }

    private static ExtensionContext outermostClass(ExtensionContext context) {
        return context.getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .map(Scope::outermostClass)
                .orElse(context);
    }
}
