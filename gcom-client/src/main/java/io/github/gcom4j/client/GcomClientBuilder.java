package io.github.gcom4j.client;

import feign.Capability;
import feign.RequestInterceptor;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.internal.answer.ServerTime;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.ForwardScheduler;
import io.github.gcom4j.client.internal.jdk.ClosableTransport;
import io.github.gcom4j.client.internal.limit.RateBudgets;
import io.github.gcom4j.client.internal.limit.StackQueues;
import io.github.gcom4j.client.internal.request.ApiUrl;
import io.github.gcom4j.client.internal.request.UserAgent;
import io.github.gcom4j.client.internal.settings.AnswerSettings;
import io.github.gcom4j.client.internal.settings.CallSettings;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.internal.settings.FeignExtensions;
import io.github.gcom4j.client.internal.settings.FeignVersion;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.DriftListener;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.internal.JacksonVersions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds {@link GcomClient}. A builder is not thread-safe. */
public final class GcomClientBuilder extends HttpSettings {
    /** The environment variable that holds the token. */
    public static final String TOKEN_VARIABLE = "GRAFANA_CLOUD_ACCESS_POLICY_TOKEN";

    /** The environment variable that holds the origin of the API. */
    public static final String API_URL_VARIABLE = "GRAFANA_CLOUD_API_URL";

    private @Nullable Credentials credentials;
    private ApiUrl apiUrl = new ApiUrl("apiUrl", "https://grafana.com");
    private final Set<String> plainHosts = new HashSet<>();
    private Map<String, String> userAgent = Map.of();
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private final List<CallListener> listeners = new ArrayList<>();
    private final List<DriftListener> driftListeners = new ArrayList<>();
    private boolean rateLimiting;
    private @Nullable CallTracer tracer;
    private Executor completions = CompletionThreads.POOL;
    private FeignExtensions extensions = FeignExtensions.NONE;
    private Scheduler scheduler = Scheduler.system();

    GcomClientBuilder() {}

    @Override
    GcomClientBuilder self() {
        return this;
    }

    /**
     * Sets the token to send.
     *
     * @param token a token of an access policy; white space around it is dropped
     * @return this builder
     * @throws IllegalArgumentException if it is blank or holds a character that no token has
     */
    public GcomClientBuilder token(String token) {
        return credentials(Credentials.of(token));
    }

    /**
     * Sets where the token to send comes from.
     *
     * @param credentials the credentials
     * @return this builder
     */
    public GcomClientBuilder credentials(Credentials credentials) {
        this.credentials = Objects.requireNonNull(credentials, "credentials must not be null");
        return this;
    }

    /**
     * Sets what to ask for the token before each request, as {@link Credentials#from} says.
     *
     * @param source gives the current token
     * @return this builder
     */
    public GcomClientBuilder credentials(Supplier<String> source) {
        return credentials(Credentials.from(source));
    }

    /**
     * Sets the origin of the API, {@code https://grafana.com} by default.
     *
     * @param origin an https origin, with or without the path {@code /api}; http is accepted for loopback addresses and
     *     hosts named to {@link #allowPlainHttp}, as {@link #build()} checks
     * @return this builder
     * @throws IllegalArgumentException if it is malformed
     */
    public GcomClientBuilder apiUrl(String origin) {
        Objects.requireNonNull(origin, "origin must not be null");
        this.apiUrl = new ApiUrl("apiUrl", origin);
        return this;
    }

    /**
     * Takes the token and the origin from environment variables.
     *
     * @param environment the variables; {@link #TOKEN_VARIABLE} is required, {@link #API_URL_VARIABLE} is not
     * @return this builder
     * @throws IllegalArgumentException if the token is missing or either value is malformed
     */
    public GcomClientBuilder environment(Map<String, String> environment) {
        Objects.requireNonNull(environment, "environment must not be null");
        String token = environment.getOrDefault(TOKEN_VARIABLE, "");
        if (token.isBlank()) {
            throw new IllegalArgumentException(
                    TOKEN_VARIABLE + " must hold the token of an access policy, but is not set");
        }
        String origin = environment.getOrDefault(API_URL_VARIABLE, "");
        this.apiUrl = origin.isBlank() ? apiUrl : new ApiUrl(API_URL_VARIABLE, origin);
        return token(token);
    }

    /**
     * Lets the token go to a host without TLS, such as a fake in a container. Everyone on the way can read it. Loopback
     * addresses, {@code localhost} and what is below it need no permission.
     *
     * @param host the name or address of the host, without scheme and port
     * @return this builder
     * @throws IllegalArgumentException if it is blank or more than a host
     */
    public GcomClientBuilder allowPlainHttp(String host) {
        Objects.requireNonNull(host, "host must not be null");
        if (!host.matches("[A-Za-z0-9._:\\[\\]-]+") || host.contains("://")) {
            throw new IllegalArgumentException("host must be the name of a host but is \"" + host + "\"");
        }
        plainHosts.add(host.toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * Adds the name of the program to the {@code User-Agent} that the client sends.
     *
     * @param product the program and its version, for example {@code terraform-runner/1.4}; printable ASCII characters
     * @return this builder
     * @throws IllegalArgumentException if it is blank or holds other characters
     */
    public GcomClientBuilder userAgent(String product) {
        Objects.requireNonNull(product, "product must not be null");
        if (product.isBlank() || !product.matches("[\\x20-\\x7E]+")) {
            throw new IllegalArgumentException("userAgent must be printable ASCII and not blank");
        }
        this.userAgent = UserAgent.with(product.strip());
        return this;
    }

    /**
     * Sets when a failed request is repeated, {@link RetryPolicy#standard()} by default.
     *
     * @param policy the policy
     * @return this builder
     */
    public GcomClientBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "policy must not be null");
        return this;
    }

    /**
     * Adds a listener, which is called for each attempt. There are none by default.
     *
     * @param listener the listener
     * @return this builder
     */
    public GcomClientBuilder listener(CallListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener must not be null"));
        return this;
    }

    /**
     * Adds a listener that is called where answers are not as this version knows them. Finding that out takes a few
     * microseconds for each object received.
     *
     * @param listener the listener
     * @return this builder
     */
    public GcomClientBuilder driftListener(DriftListener listener) {
        driftListeners.add(Objects.requireNonNull(listener, "listener must not be null"));
        return this;
    }

    /**
     * Sets what traces the calls; nothing does by default.
     *
     * @param tracer the tracer
     * @return this builder
     */
    public GcomClientBuilder tracer(CallTracer tracer) {
        this.tracer = Objects.requireNonNull(tracer, "tracer must not be null");
        return this;
    }

    /**
     * Sets whether the client keeps to the rate limits the API documents, off by default. The access policies and their
     * tokens share 600 requests an hour. A request over the limit waits for its turn without holding a thread; if that would
     * come after the time for the call, it fails at once. The client knows its own requests only.
     *
     * @param on true to hold requests back
     * @return this builder
     */
    public GcomClientBuilder rateLimiting(boolean on) {
        this.rateLimiting = on;
        return this;
    }

    /**
     * Sets the clock and the timer, {@link Scheduler#system()} by default.
     *
     * @param scheduler the scheduler
     * @return this builder
     */
    public GcomClientBuilder scheduler(Scheduler scheduler) {
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler must not be null");
        return this;
    }

    /**
     * Sets what runs the steps of asynchronous calls and the code that depends on their futures. By default it is a pool of
     * as many daemon threads as there are processors, which all clients share.
     *
     * @param executor the executor, which the caller keeps
     * @return this builder
     */
    public GcomClientBuilder executor(Executor executor) {
        this.completions = Objects.requireNonNull(executor, "executor must not be null");
        return this;
    }

    /**
     * Adds an interceptor of Feign, run by each call on the caller's thread. Token, request id and user agent are set after
     * it, and a call that it sends elsewhere than to the API is refused.
     *
     * @param interceptor the interceptor
     * @return this builder
     */
    public GcomClientBuilder requestInterceptor(RequestInterceptor interceptor) {
        extensions = extensions.and(Objects.requireNonNull(interceptor, "interceptor must not be null"));
        return this;
    }

    /**
     * Adds a capability of Feign, which can wrap each of its parts. The requests that it sees hold no token.
     *
     * @param capability the capability
     * @return this builder
     */
    public GcomClientBuilder capability(Capability capability) {
        extensions = extensions.and(Objects.requireNonNull(capability, "capability must not be null"));
        return this;
    }

    /**
     * Builds the client. Nothing is sent.
     *
     * @return a new client
     * @throws IllegalStateException if versions of Jackson are on the class path that do not work with each other, or a Feign that is too old
     * @throws IllegalArgumentException if no credentials are set, the token must not be sent to the origin without TLS, or the JDK's client was set to follow redirects
     */
    public GcomClient build() {
        if (credentials == null) {
            throw new IllegalArgumentException("No credentials: call token(...) or credentials(...), or set "
                    + TOKEN_VARIABLE + " and use GcomClient.fromEnvironment()");
        }
        String baseUrl = apiUrl.base(plainHosts);
        JacksonVersions.check();
        FeignVersion.check();
        Scheduler forward = ForwardScheduler.of(scheduler);
        return new GcomClient(new ClientSettings(
                ClosableTransport.of(chosenTransport()),
                baseUrl,
                credentials::token,
                new CallSettings(requestTimeout, callTimeout, retryPolicy, userAgent, Optional.empty()),
                List.copyOf(listeners),
                rateLimiting ? new RateBudgets(forward) : null,
                tracer,
                forward,
                completions,
                new AnswerSettings(maxResponseBytes, List.copyOf(driftListeners)),
                extensions,
                new StackQueues(),
                new ServerTime(forward)));
    }
}
