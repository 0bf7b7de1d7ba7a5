package io.github.gcom4j.client;

import feign.Capability;
import feign.RequestInterceptor;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.ForwardScheduler;
import io.github.gcom4j.client.internal.jdk.ClosableTransport;
import io.github.gcom4j.client.internal.jdk.JdkHttpTransport;
import io.github.gcom4j.client.internal.limit.RateBudgets;
import io.github.gcom4j.client.internal.limit.StackQueues;
import io.github.gcom4j.client.internal.request.ApiUrl;
import io.github.gcom4j.client.internal.request.UserAgent;
import io.github.gcom4j.client.internal.settings.AnswerSettings;
import io.github.gcom4j.client.internal.settings.CallSettings;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.internal.settings.FeignExtensions;
import io.github.gcom4j.client.internal.settings.JacksonVersions;
import io.github.gcom4j.client.internal.settings.Timeouts;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.DriftListener;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.HttpTransport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds {@link GcomClient}. A builder is not thread-safe. */
public final class GcomClientBuilder {
    /** The environment variable that holds the token. */
    public static final String TOKEN_VARIABLE = "GRAFANA_CLOUD_ACCESS_POLICY_TOKEN";

    /** The environment variable that holds the origin of the API. */
    public static final String API_URL_VARIABLE = "GRAFANA_CLOUD_API_URL";

    private static final long DEFAULT_MAX_RESPONSE_BYTES = 64L << 20;

    private @Nullable Credentials credentials;
    private String baseUrl = ApiUrl.base("apiUrl", "https://grafana.com");
    private final Set<String> plainHosts = new HashSet<>();
    private Map<String, String> userAgent = Map.of();
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration requestTimeout = Duration.ofSeconds(60);
    private Duration callTimeout = Duration.ofMinutes(2);
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private final List<CallListener> listeners = new ArrayList<>();
    private final List<DriftListener> driftListeners = new ArrayList<>();
    private long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
    private boolean rateLimiting;
    private @Nullable CallTracer tracer;
    private @Nullable HttpTransport transport;
    private Consumer<HttpClient.Builder> httpClientSettings = jdk -> {};
    private Executor completions = CompletionThreads.POOL;
    private FeignExtensions extensions = FeignExtensions.NONE;
    private Scheduler scheduler = Scheduler.system();

    GcomClientBuilder() {}

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
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        return this;
    }

    /**
     * Sets the origin of the API, {@code https://grafana.com} by default.
     *
     * @param origin an https origin without a path, to which {@code /api} is appended; http is accepted for loopback
     *     addresses only
     * @return this builder
     * @throws IllegalArgumentException if it is malformed or the token must not be sent there
     */
    public GcomClientBuilder apiUrl(String origin) {
        this.baseUrl = ApiUrl.base("apiUrl", origin, plainHosts);
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
        String token = environment.getOrDefault(TOKEN_VARIABLE, "");
        if (token.isBlank()) {
            throw new IllegalArgumentException(
                    TOKEN_VARIABLE + " must hold the token of an access policy, but is not set");
        }
        String origin = environment.getOrDefault(API_URL_VARIABLE, "");
        this.baseUrl = origin.isBlank() ? baseUrl : ApiUrl.base(API_URL_VARIABLE, origin, plainHosts);
        return token(token);
    }

    /**
     * Lets the token go to a host without TLS, such as a fake in a container. Everyone on the way can read it. Loopback
     * addresses, {@code localhost} and what is below it need no permission. Call it before {@link #apiUrl(String)}.
     *
     * @param host the name or address of the host, without scheme and port
     * @return this builder
     * @throws IllegalArgumentException if it is blank or more than a host
     */
    public GcomClientBuilder allowPlainHttp(String host) {
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
        if (product.isBlank() || !product.matches("[\\x20-\\x7E]+")) {
            throw new IllegalArgumentException("userAgent must be printable ASCII and not blank");
        }
        this.userAgent = UserAgent.with(product.strip());
        return this;
    }

    /**
     * Sets the longest wait for a connection of the default transport, 10 seconds by default.
     *
     * @param timeout a positive duration
     * @return this builder
     */
    public GcomClientBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = Timeouts.checked("connectTimeout", timeout);
        return this;
    }

    /**
     * Sets the longest wait for the answer to one request, 60 seconds by default.
     *
     * @param timeout a positive duration
     * @return this builder
     */
    public GcomClientBuilder requestTimeout(Duration timeout) {
        this.requestTimeout = Timeouts.checked("requestTimeout", timeout);
        return this;
    }

    /**
     * Sets the longest time for a call with all its attempts and the waits between them, 2 minutes by default.
     *
     * @param timeout a positive duration
     * @return this builder
     */
    public GcomClientBuilder callTimeout(Duration timeout) {
        this.callTimeout = Timeouts.checked("callTimeout", timeout);
        return this;
    }

    /**
     * Sets when a failed request is repeated, {@link RetryPolicy#standard()} by default.
     *
     * @param policy the policy
     * @return this builder
     */
    public GcomClientBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Adds a listener, which is called for each attempt. There are none by default.
     *
     * @param listener the listener
     * @return this builder
     */
    public GcomClientBuilder listener(CallListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
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
        driftListeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets the size of the longest response that is read, 64 MiB by default, some 100,000 stacks. A longer one fails the call
     * with an {@link io.github.gcom4j.client.error.UndecodableResponseException}, and the default transport stops reading it
     * there.
     *
     * @param bytes the number of bytes of the body, from 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public GcomClientBuilder maxResponseBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxResponseBytes must be at least 1, but is " + bytes);
        }
        this.maxResponseBytes = bytes;
        return this;
    }

    /**
     * Sets what traces the calls; nothing does by default.
     *
     * @param tracer the tracer
     * @return this builder
     */
    public GcomClientBuilder tracer(CallTracer tracer) {
        this.tracer = Objects.requireNonNull(tracer, "tracer");
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
     * Sets what carries the requests, {@code java.net.http} by default.
     *
     * @param transport the transport, which the client closes
     * @return this builder
     */
    public GcomClientBuilder transport(HttpTransport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return this;
    }

    /**
     * Sets the clock and the timer, {@link Scheduler#system()} by default.
     *
     * @param scheduler the scheduler
     * @return this builder
     */
    public GcomClientBuilder scheduler(Scheduler scheduler) {
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        return this;
    }

    /**
     * Sets a JDK client of your own. {@link #connectTimeout} and {@link #configureHttpClient} do not count then.
     *
     * @param http the client, which must follow no redirects; the caller keeps it
     * @return this builder
     * @throws IllegalArgumentException if it follows redirects or has an authenticator
     */
    public GcomClientBuilder httpClient(HttpClient http) {
        return transport(new JdkHttpTransport(http));
    }

    /**
     * Changes the JDK client that is made for this client: its proxy, TLS context and parameters, HTTP version, but no
     * authenticator: a password of the proxy goes into a header, {@code Proxy-Authorization}, of {@link CallOptions}. By default
     * it has the proxy and the TLS context of the JVM and speaks HTTP/1.1; it follows no redirects, which must stay so. With
     * {@code http.version(HttpClient.Version.HTTP_2)} the JDK before 24 reports writes as failed that were carried out when a
     * server closes its connection. Idle connections are limited by the system properties {@code jdk.httpclient.keepalive.timeout}
     * and {@code jdk.httpclient.connectionPoolSize}.
     *
     * @param settings changes the JDK's builder; called by {@link #build()}
     * @return this builder
     */
    public GcomClientBuilder configureHttpClient(Consumer<HttpClient.Builder> settings) {
        this.httpClientSettings = httpClientSettings.andThen(settings);
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
        this.completions = Objects.requireNonNull(executor, "executor");
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
        extensions = extensions.and(interceptor);
        return this;
    }

    /**
     * Adds a capability of Feign, which can wrap each of its parts. The requests that it sees hold no token.
     *
     * @param capability the capability
     * @return this builder
     */
    public GcomClientBuilder capability(Capability capability) {
        extensions = extensions.and(capability);
        return this;
    }

    /**
     * Builds the client. Nothing is sent.
     *
     * @return a new client
     * @throws IllegalStateException if versions of Jackson are on the class path that do not work with each other
     * @throws IllegalArgumentException if no credentials are set, or the JDK's client was set to follow redirects
     */
    public GcomClient build() {
        if (credentials == null) {
            throw new IllegalArgumentException("No credentials: call token(...) or credentials(...), or set "
                    + TOKEN_VARIABLE + " and use GcomClient.fromEnvironment()");
        }
        JacksonVersions.check();
        Scheduler forward = ForwardScheduler.of(scheduler);
        return new GcomClient(new ClientSettings(
                new ClosableTransport(transport == null ? jdkTransport() : transport),
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
                new StackQueues()));
    }

    private HttpTransport jdkTransport() {
        return JdkHttpTransport.of(JdkHttpTransport.client(connectTimeout), httpClientSettings);
    }
}
