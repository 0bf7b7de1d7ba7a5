package io.github.gcom4j.testkit;

import feign.AsyncFeign;
import feign.Feign;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.feign.GcomFeign;
import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** The Feigns that users may have. */
enum UsersFeign {
    JDK(Feign::builder),
    JDK_HTTP_CLIENT(() -> Feign.builder().client(new Http2Client())),
    // Apache's client repeats by itself whatever is answered with 503, writes too, unless it is told not to.
    APACHE(() -> Feign.builder()
            .client(new ApacheHttp5Client(
                    HttpClients.custom().disableAutomaticRetries().build()))),
    OKHTTP(() -> Feign.builder().client(new OkHttpClient())),
    ASYNCHRONOUS(Feign::builder) {
        @Override
        Object implement(Class<?> blocking, FakeGrafanaCloud cloud) throws ClassNotFoundException {
            return GcomFeign.configure(AsyncFeign.builder(), Credentials.of(cloud.token()))
                    .target(Class.forName(blocking.getName() + "Async"), url(cloud));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // it holds nothing that changes
    private final Supplier<Feign.Builder> builder;

    UsersFeign(Supplier<Feign.Builder> builder) {
        this.builder = builder;
    }

    static String url(FakeGrafanaCloud cloud) {
        return cloud.apiUrl() + "/api";
    }

    /** Implements a blocking interface or, where there is no blocking, its twin. */
    Object implement(Class<?> blocking, FakeGrafanaCloud cloud) throws ClassNotFoundException {
        return builder(cloud).target(blocking, url(cloud));
    }

    Feign.Builder builder(FakeGrafanaCloud cloud) {
        return GcomFeign.configure(builder.get(), Credentials.of(cloud.token()));
    }
}
