package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.jdk.JdkHttpTransport;
import io.github.gcom4j.client.internal.settings.Timeouts;
import io.github.gcom4j.client.transport.HttpTransport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What of a client's settings concerns its requests on the wire: time limits, sizes and the transport. */
abstract class HttpSettings {
    private static final long DEFAULT_MAX_RESPONSE_BYTES = 64L << 20;

    private Duration connectTimeout = Duration.ofSeconds(10);
    Duration requestTimeout = Duration.ofSeconds(60);
    Duration callTimeout = Duration.ofMinutes(2);
    long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
    private @Nullable HttpTransport transport;
    // Null rather than one that does nothing, whose class a JVM without java.net.http cannot load.
    private @Nullable Consumer<HttpClient.Builder> httpClientSettings;

    abstract GcomClientBuilder self();

    /**
     * Sets the longest wait for a connection of the default transport, 10 seconds by default.
     *
     * @param timeout a positive duration
     * @return this builder
     */
    public GcomClientBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = Timeouts.checked("connectTimeout", timeout);
        return self();
    }

    /**
     * Sets the longest wait for the answer to one request, 60 seconds by default.
     *
     * @param timeout a positive duration
     * @return this builder
     */
    public GcomClientBuilder requestTimeout(Duration timeout) {
        this.requestTimeout = Timeouts.checked("requestTimeout", timeout);
        return self();
    }

    /**
     * Sets the longest time for a call with all its attempts and the waits between them, 2 minutes by default.
     *
     * @param timeout a positive duration
     * @return this builder
     */
    public GcomClientBuilder callTimeout(Duration timeout) {
        this.callTimeout = Timeouts.checked("callTimeout", timeout);
        return self();
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
        return self();
    }

    /**
     * Sets what carries the requests, {@code java.net.http} by default.
     *
     * @param transport the transport, which the client closes
     * @return this builder
     */
    public GcomClientBuilder transport(HttpTransport transport) {
        this.transport = Objects.requireNonNull(transport, "transport must not be null");
        return self();
    }

    /**
     * Sets a JDK client of your own. {@link #connectTimeout(Duration)} and {@link #configureHttpClient} do not count then.
     *
     * @param http the client, which must follow no redirects; the caller keeps it
     * @return this builder
     * @throws IllegalArgumentException if it follows redirects or has an authenticator
     */
    public GcomClientBuilder httpClient(HttpClient http) {
        Objects.requireNonNull(http, "http must not be null");
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
     * @param settings changes the JDK's builder; called by {@link GcomClientBuilder#build()}
     * @return this builder
     */
    public GcomClientBuilder configureHttpClient(Consumer<HttpClient.Builder> settings) {
        Objects.requireNonNull(settings, "settings must not be null");
        this.httpClientSettings = httpClientSettings == null ? settings : httpClientSettings.andThen(settings);
        return self();
    }

    final HttpTransport chosenTransport() {
        return transport == null
                ? JdkHttpTransport.of(JdkHttpTransport.client(connectTimeout), httpClientSettings)
                : transport;
    }
}
