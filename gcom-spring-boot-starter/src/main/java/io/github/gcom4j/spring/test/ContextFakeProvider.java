package io.github.gcom4j.spring.test;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.junit.FakeProvider;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Finds the fake of the context of a test of Spring. */
public final class ContextFakeProvider implements FakeProvider {
    @Override
    public Optional<FakeGrafanaCloud> find(ExtensionContext context) {
        return context.getTestClass()
                .filter(type -> TestContextAnnotationUtils.hasAnnotation(type, BootstrapWith.class))
                .flatMap(type -> Optional.ofNullable(SpringExtension.getApplicationContext(context)
                        .getBeanProvider(FakeGrafanaCloud.class)
                        .getIfUnique()));
    }
}
