package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.internal.http.journal.VerificationFailure;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
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
public final class GcomExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(GcomExtension.class);

    private static final List<FakeProvider> PROVIDERS =
            ServiceLoader.load(FakeProvider.class, GcomExtension.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final boolean perClass;
    private final boolean strict;
    private final UnaryOperator<FakeGrafanaCloudBuilder> settings;
    private final OpenSessions sessions = new OpenSessions();
    private Optional<Session> early = Optional.empty();

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

    /**
     * Returns the fake, for code that is no parameter of a test, such as a method that gives an application its properties. A
     * fake per class is started by this if it does not run yet.
     *
     * @return the fake of the running test or class
     * @throws IllegalStateException if there is none, or if tests run in parallel and it is not clear which one is meant
     */
    public FakeGrafanaCloud cloud() {
        if (perClass) {
            synchronized (this) {
                if (sessions.isEmpty()) {
                    early = Optional.of(sessions.add(Session.start(strict, settings)));
                }
            }
        }
        return sessions.only().cloud();
    }

    /**
     * Returns the origin of the fake; see {@link #cloud()}.
     *
     * @return a URL such as {@code http://127.0.0.1:43210}
     */
    public String apiUrl() {
        return cloud().apiUrl();
    }

    /**
     * Returns the token that the fake accepts; see {@link #cloud()}.
     *
     * @return the token
     */
    public String token() {
        return cloud().token();
    }

    /** Lets constructors have the fake of their test, where JUnit asks for it (from 5.12 on). */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Session.TYPES.contains(parameter.getParameter().getType()) && !LeftToOthers.is(parameter);
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
        return started(scope, context).get(parameter.getParameter().getType());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (hasEarly() || provided(context).isPresent()) {
            started(Scope.of(context, perClass, strict), context);
        }
    }

    private Session started(Scope scope, ExtensionContext context) {
        return scope.owner()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(this, key -> begin(scope, context), Session.class);
    }

    private synchronized Session begin(Scope scope, ExtensionContext context) {
        Optional<Session> begun = early;
        early = Optional.empty();
        return begun.orElseGet(() -> sessions.add(
                provided(context).map(Session::on).orElseGet(() -> Session.start(scope.strict(), settings))));
    }

    private synchronized boolean hasEarly() {
        return early.isPresent();
    }

    private static Optional<FakeGrafanaCloud> provided(ExtensionContext context) {
        return PROVIDERS.stream()
                .flatMap(provider -> provider.find(context).stream())
                .findFirst();
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
