package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Knows of a fake that is there already, such as that of an application's context which several classes of tests share. The
 * extension takes that one then, makes it as it was when it started before each test (with {@code perClass} before the tests
 * of the class), and leaves it open. Implementations are found by {@link java.util.ServiceLoader}.
 */
public interface FakeProvider {
    /**
     * Finds the fake.
     *
     * @param context the test or class
     * @return the fake, started with a {@link io.github.gcom4j.testkit.VirtualClock}; empty where there is none
     */
    Optional<FakeGrafanaCloud> find(ExtensionContext context);
}
