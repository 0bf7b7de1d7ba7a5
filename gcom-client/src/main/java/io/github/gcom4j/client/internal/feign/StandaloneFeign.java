package io.github.gcom4j.client.internal.feign;

import feign.BaseBuilder;
import feign.Contract;
import feign.Request;
import feign.Response;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.internal.answer.ErrorBody;
import io.github.gcom4j.client.internal.answer.ErrorClassifier;
import io.github.gcom4j.client.internal.settings.FeignVersion;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.internal.JacksonVersions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What a Feign of the user needs besides the {@link FeignSettings}, as there is no chain of exchanges below it. */
public final class StandaloneFeign {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private final Endpoints endpoints = new Endpoints();

    private StandaloneFeign() {}

    /**
     * Configures a Feign.
     *
     * @param builder the builder
     * @param token gives the token of each request
     * @param <B> the type of the builder
     * @param <T> what it builds
     * @return the builder
     * @throws IllegalStateException if versions of Jackson are on the class path that do not work with each other, or a Feign that is too old
     */
    public static <B extends BaseBuilder<B, T>, T> B configure(BaseBuilder<B, T> builder, Supplier<String> token) {
        JacksonVersions.check();
        FeignVersion.check();
        StandaloneFeign feign = new StandaloneFeign();
        return new FeignSettings(feign.endpoints, List.of(), answer -> {})
                .on(builder)
                .contract(new Contract.Default())
                .options(new Request.Options(CONNECT_TIMEOUT, REQUEST_TIMEOUT, false))
                .errorDecoder((method, response) -> feign.failure(response))
                .requestInterceptor(new TokenInterceptor(token));
    }

    private ApiException failure(Response response) {
        Request request = response.request();
        return ErrorClassifier.classify(ErrorBody.read(
                endpoints.of(request),
                FeignRequests.adapted(request, REQUEST_TIMEOUT),
                received(response),
                Scheduler.system().now()));
    }

    private static TransportResponse received(Response response) {
        try {
            return FeignResponses.received(response);
        } catch (IOException brokenOff) {
            // The status says more than the body that is missing.
            return FeignResponses.withoutBody(response);
        }
    }
}
