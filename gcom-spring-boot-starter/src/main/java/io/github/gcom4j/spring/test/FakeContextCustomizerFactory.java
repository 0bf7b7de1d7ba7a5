package io.github.gcom4j.spring.test;

import io.github.gcom4j.testkit.junit.GcomTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

/** Puts a fake behind the context of tests that have {@code @GcomTest}. */
final class FakeContextCustomizerFactory implements ContextCustomizerFactory {
    private static final boolean HAS_TESTKIT = ClassUtils.isPresent(
            "io.github.gcom4j.testkit.junit.GcomTest", FakeContextCustomizerFactory.class.getClassLoader());

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return HAS_TESTKIT ? Customizing.of(testClass) : null;
    }

    /** Names what an application without the testkit has not. */
    private static final class Customizing {
        static @Nullable ContextCustomizer of(Class<?> testClass) {
            GcomTest annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, GcomTest.class);
            return annotation == null ? null : new FakeContextCustomizer(annotation.strict());
        }
    }
}
