package io.github.gcom4j.client.feign;

import feign.BaseBuilder;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.internal.feign.StandaloneFeign;
import java.util.Objects;

/**
 * Makes a Feign of your own fit for the interfaces of this package, over whatever client it has. It is for those who have a
 * Feign already, such as Spring Cloud's; {@link io.github.gcom4j.client.GcomClient} does more: it waits for its turn, retries what
 * can be repeated, and keeps a deadline for the whole call.
 *
 * <pre>{@code
 * StackApi stacks = GcomFeign.configure(Feign.builder(), Credentials.of(token))
 *         .target(StackApi.class, "https://grafana.com/api");
 * }</pre>
 */
public final class GcomFeign {
    private GcomFeign() {}

    /**
     * Sets what the API needs: how values, queries and paths are written, and how answers are read; the token and an id on
     * each request; and that no request is repeated and no redirect followed, which would do things twice or send the token
     * elsewhere. The time-outs are 10 seconds for a connection and 60 for an answer.
     *
     * <p>A refusal arrives as an {@link io.github.gcom4j.client.error.ApiException}, an answer that cannot be read as an {@link
     * io.github.gcom4j.client.error.UndecodableResponseException}, as they do from this toolkit's own client. A connection that
     * fails stays a {@link feign.RetryableException}.
     *
     * <p>What the client below does by itself stays: Apache's repeats whatever is answered with 503, writes too, unless it is
     * built with {@code disableAutomaticRetries()}; the JDK's {@code HttpURLConnection} repeats a failed POST unless the system
     * property {@code sun.net.http.retryPost} is false; OkHttp's wants {@code retryOnConnectionFailure(false)}.
     *
     * <p>Whatever is set on the builder afterwards counts: a retryer would repeat writes, and options of your own must not
     * follow redirects, {@code new Request.Options(connect, read, false)}. The token is sent over https, and to loopback
     * addresses; calls with another target fail with an {@link IllegalArgumentException}.
     *
     * @param builder the builder, {@code Feign.builder()} or {@code AsyncFeign.builder()}
     * @param credentials give the token of each request
     * @param <B> the type of the builder
     * @param <T> what it builds
     * @return the builder
     * @throws IllegalStateException if versions of Jackson are on the class path that do not work with each other, or a Feign
     *     that is too old
     */
    public static <B extends BaseBuilder<B, T>, T> B configure(BaseBuilder<B, T> builder, Credentials credentials) {
        Objects.requireNonNull(builder, "builder must not be null");
        Objects.requireNonNull(credentials, "credentials must not be null");
        return StandaloneFeign.configure(builder, credentials::token);
    }
}
