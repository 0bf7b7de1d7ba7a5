package io.github.gcom4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.fault.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GcomAutoConfigurationTest {
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
    private final ApplicationContextRunner unset = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GcomAutoConfiguration.class,
                    GcomMetricsAutoConfiguration.class,
                    GcomObservationAutoConfiguration.class,
                    GcomHealthAutoConfiguration.class));
    private final ApplicationContextRunner application =
            unset.withPropertyValues("grafana.cloud.api-url=" + cloud.apiUrl(), "grafana.cloud.token=" + cloud.token());

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void bothClientsAreBeans() {
        application.run(context -> {
            assertThat(context.getBean(GcomClient.class).regions().list()).isNotEmpty();
            assertThat(context.getBean(GcomAsyncClient.class).regions().list().join())
                    .isNotEmpty();
        });
    }

    @Test
    void aMissingTokenIsNamed() {
        unset.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("grafana.cloud.token")
                .hasMessageContaining("access policy"));
    }

    @Test
    void aMalformedTokenIsNotShown() {
        unset.withPropertyValues("grafana.cloud.token=glc_secret with space").run(context -> {
            Throwable failure = context.getStartupFailure();
            assertThat(failure).isNotNull();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain("secret");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "api-url, http://grafana.example",
        "request-timeout, -1s",
        "call-timeout, 0s",
        "connect-timeout, 0s",
        "max-response-size, 0B",
        "retry.max-attempts, 0",
        "user-agent, ' '"
    })
    void aPropertyThatTheClientRefusesIsNamed(String property, String value) {
        application
                .withPropertyValues("grafana.cloud." + property + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("grafana.cloud." + property));
    }

    @Test
    void connectionDetailsTakeThePlaceOfProperties() {
        unset.withBean(GrafanaCloudConnectionDetails.class, () -> new GrafanaCloudConnectionDetails() {
                    @Override
                    public String apiUrl() {
                        return cloud.apiUrl();
                    }

                    @Override
                    public Credentials credentials() {
                        return Credentials.of(cloud.token());
                    }
                })
                .run(context -> assertThat(
                                context.getBean(GcomClient.class).regions().list())
                        .isNotEmpty());
    }

    @Test
    void propertiesAndCustomizersReachTheRequests() {
        application
                .withPropertyValues("grafana.cloud.retry.max-attempts=1", "grafana.cloud.rate-limiting=true")
                .withBean(GcomClientCustomizer.class, () -> builder -> builder.userAgent("my-app/1"))
                .run(context -> {
                    cloud.faults().onAny(Fault.status(503));
                    assertThat(catchThrowable(() ->
                                    context.getBean(GcomClient.class).regions().list()))
                            .hasMessageContaining("503");
                    assertThat(cloud.journal()).singleElement().satisfies(exchange -> assertThat(
                                    exchange.request().headers().toString())
                            .contains("my-app/1"));
                });
    }

    @Test
    void aBuilderOfTheApplicationIsUsedAndEachOneIsNew() {
        application.run(context -> assertThat(context.getBean(GcomClientBuilder.class))
                .isNotSameAs(context.getBean(GcomClientBuilder.class)));
        unset.withBean(GcomClient.class, () -> GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .retryPolicy(RetryPolicy.none())
                        .build())
                .run(context -> assertThat(context).hasSingleBean(GcomClient.class));
    }

    @Test
    void attemptsAreTimedWhereThereIsARegistry() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        application.withBean(SimpleMeterRegistry.class, () -> registry).run(context -> {
            context.getBean(GcomClient.class).regions().list();
            assertThat(registry.get("gcom.client.requests").timer().count()).isEqualTo(1);
        });
    }

    @Test
    void callsAreObservedWhereThereIsARegistry() {
        ObservationRegistry registry = ObservationRegistry.create();
        List<String> observed = new CopyOnWriteArrayList<>();
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                observed.add(context.getName());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        application.withBean(ObservationRegistry.class, () -> registry).run(context -> {
            context.getBean(GcomClient.class).regions().list();
            assertThat(observed).containsExactly("gcom.client.calls");
        });
    }

    @Test
    void anApplicationWithoutMetersAndHealthWorks() {
        application
                .withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.health"))
                .run(context -> assertThat(
                                context.getBean(GcomClient.class).regions().list())
                        .isNotEmpty());
    }

    @Test
    void healthShowsWhetherTheApiAnswers() {
        application.run(context -> {
            HealthIndicator health = context.getBean("grafanaCloudHealthIndicator", HealthIndicator.class);
            assertThat(Objects.requireNonNull(health.health()).getStatus()).isEqualTo(Status.UP);
            cloud.close();
            assertThat(Objects.requireNonNull(health.health()).getStatus()).isEqualTo(Status.DOWN);
        });
        application
                .withPropertyValues("management.health.grafana-cloud.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void theSettingsDoNotShowTheToken() {
        application.run(context -> assertThat(
                        context.getBean(GrafanaCloudProperties.class).toString())
                .doesNotContain(cloud.token()));
    }

    @Test
    void editorsKnowTheProperties() throws IOException {
        try (InputStream metadata =
                GrafanaCloudProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(new String(Objects.requireNonNull(metadata).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("grafana.cloud.token", "Token of an access policy", "grafana.cloud.retry.max-attempts");
        }
    }
}
