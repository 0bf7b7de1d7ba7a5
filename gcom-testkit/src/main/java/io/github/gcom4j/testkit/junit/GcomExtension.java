package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.internal.http.journal.VerificationFailure;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Does what {@link GcomTest} says, with settings of one's own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static GcomExtension grafana = GcomExtension.perClass()
 *         .with(fake -> fake.stackReadyAfter(Duration.ofMinutes(3)).enforcePermissions());
 * }</pre>
 *
 * <p>It is immutable. Tests may run in parallel; a fake per class is then shared by the tests of that class, and what is
 * printed or fails because of a request counts for the test that ends first after it.
 */
public final class GcomExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(GcomExtension.class);

    private final boolean perClass;
    private final boolean strict;
    private final UnaryOperator<FakeGrafanaCloudBuilder> settings;

    /** Makes an extension that starts a fake with the default settings for each test. */
    public GcomExtension() {
        this(false, false, UnaryOperator.identity());
    }

    private GcomExtension(boolean perClass, boolean strict, UnaryOperator<FakeGrafanaCloudBuilder> settings) {
        this.perClass = perClass;
        this.strict = strict;
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
     * Starts one fake for all tests of a class, those of nested classes included. Register the extension in a static field.
     *
     * @return an extension with the default settings
     */
    public static GcomExtension perClass() {
        return new GcomExtension(true, false, UnaryOperator.identity());
    }

    /**
     * Fails a test that sends a request which breaks the spec, and refuses operations that the fake does not simulate.
     *
     * @return a new extension
     */
    public GcomExtension strict() {
        return new GcomExtension(perClass, true, settings);
    }

    /**
     * Changes the settings of the fake. Its clock is set afterwards.
     *
     * @param change what to change
     * @return a new extension
     */
    public GcomExtension with(UnaryOperator<FakeGrafanaCloudBuilder> change) {
        return new GcomExtension(perClass, strict, builder -> change.apply(settings.apply(builder)));
    }

    /** Lets constructors have the fake of their test, where JUnit asks for it (from 5.12 on). */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Session.TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Scope scope = Scope.of(context, perClass, strict);
        if (!scope.hasFake()) {
            throw new ParameterResolutionException(
                    "A fake per test can only be given to test methods, to methods that run for each test and, from"
                            + " JUnit 5.12, to constructors. For one fake that all tests of the class share use"
                            + " @GcomTest(perClass = true) or GcomExtension.perClass()");
        }
        return scope.owner()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(this, key -> Session.start(scope.strict(), settings), Session.class)
                .get(parameter.getParameter().getType());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Scope scope = Scope.of(context, perClass, strict);
        session(scope.owner()).ifPresent(session -> {
            Requests requests = session.newRequests();
            Optional<String> breach = requests.breach(scope.strict());
            if (breach.isPresent() || (hasFailed(context) && !hasListedRequests(context))) {
                requests.print(context);
            }
            breach.ifPresent(message -> {
                throw new AssertionError(message);
            });
        });
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (hasFailed(context)) {
            session(context).ifPresent(session -> session.newRequests().print(context));
        }
    }

    private Optional<Session> session(ExtensionContext owner) {
        return Optional.ofNullable(owner.getStore(NAMESPACE).get(this, Session.class));
    }

    /** A verification that failed lists them itself. */
    private static boolean hasListedRequests(ExtensionContext context) {
        return context.getExecutionException()
                .filter(VerificationFailure.class::isInstance)
                .isPresent();
    }

    private static boolean hasFailed(ExtensionContext context) {
        return context.getExecutionException()
                .filter(failure -> !(failure instanceof TestAbortedException))
                .isPresent();
    }
}
