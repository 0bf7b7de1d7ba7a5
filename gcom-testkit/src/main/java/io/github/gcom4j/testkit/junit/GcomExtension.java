package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Does what {@link GcomTest} says, with settings of one's own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static GcomExtension grafana = GcomExtension.perClass()
 *         .with(fake -> fake.stackReadyAfter(Duration.ofMinutes(3)).enforcePermissions());
 * }</pre>
 *
 * <p>It is immutable. Tests may run in parallel; a fake per class is then shared by the tests of that class.
 */
public final class GcomExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(GcomExtension.class);
    private static final Set<Class<?>> TYPES =
            Set.of(FakeGrafanaCloud.class, GcomClient.class, GcomAsyncClient.class, VirtualClock.class);

    private final boolean perClass;
    private final UnaryOperator<FakeGrafanaCloudBuilder> settings;

    /** Makes an extension that starts a fake with the default settings for each test. */
    public GcomExtension() {
        this(false, builder -> builder);
    }

    private GcomExtension(boolean perClass, UnaryOperator<FakeGrafanaCloudBuilder> settings) {
        this.perClass = perClass;
        this.settings = settings;
    }

    /**
     * Starts a fake for each test.
     *
     * @return an extension with the default settings
     */
    public static GcomExtension perTest() {
        return new GcomExtension();
    }

    /**
     * Starts one fake for all tests of a class. Register the extension in a static field.
     *
     * @return an extension with the default settings
     */
    public static GcomExtension perClass() {
        return new GcomExtension(true, builder -> builder);
    }

    /**
     * Changes the settings of the fake. Its clock is set afterwards.
     *
     * @param change what to change
     * @return a new extension
     */
    public GcomExtension with(UnaryOperator<FakeGrafanaCloudBuilder> change) {
        return new GcomExtension(perClass, builder -> change.apply(settings.apply(builder)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (!perClass && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A fake per test can only be given to test methods and to methods that run for each test");
        }
        Session session = store(context).getOrComputeIfAbsent(settings, key -> Session.start(settings), Session.class);
        return session.get(parameter.getParameter().getType());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Session session = store(context).get(settings, Session.class);
        if (session != null) {
            context.getExecutionException().ifPresent(failure -> session.print(context.getDisplayName()));
            if (!perClass) {
                session.close();
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Session session = store(context).get(settings, Session.class);
        if (perClass && session != null && declares(context)) {
            session.close();
        }
    }

    /** A nested class is over before the class around it, whose fake it shares. */
    private boolean declares(ExtensionContext context) {
        return context.getParent()
                .map(parent -> parent.getStore(NAMESPACE).get(settings, Session.class))
                .isEmpty();
    }

    private Store store(ExtensionContext context) {
        ExtensionContext owner = perClass && context.getTestMethod().isPresent()
                ? Objects.requireNonNull(context.getParent().orElse(context))
                : context;
        return owner.getStore(NAMESPACE);
    }
}
