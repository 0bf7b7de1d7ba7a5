package io.github.gcom4j.spring.test;

import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.spring.GcomClientCustomizer;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts a fake for a context, which has its address and token as properties and itself as a bean. Contexts are cached by what
 * customizes them, so that tests with the same configuration share one fake.
 *
 * @param strict whether the fake refuses what breaks the spec
 */
record FakeContextCustomizer(boolean strict) implements ContextCustomizer {
    private static final Instant START = Instant.parse("2024-09-10T12:00:00Z");

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        VirtualClock clock = VirtualClock.at(START);
        FakeGrafanaCloudBuilder builder = FakeGrafanaCloud.builder().clock(clock);
        FakeGrafanaCloud cloud = (strict ? builder.strict() : builder).start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fake Grafana Cloud",
                        Map.of("grafana.cloud.api-url", cloud.apiUrl(), "grafana.cloud.token", cloud.token())));
        BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
        register(beans, "fakeGrafanaCloud", FakeGrafanaCloud.class, cloud);
        register(beans, "fakeGrafanaCloudClock", VirtualClock.class, clock);
        register(beans, "fakeGrafanaCloudWaits", GcomClientCustomizer.class, waits(clock));
    }

    // Waits take no time, and each run of a test is like the last.
    private static GcomClientCustomizer waits(VirtualClock clock) {
        return client -> client.scheduler(clock.skippingScheduler())
                .retryPolicy(RetryPolicy.standard().toBuilder().jitter(() -> 1).build());
    }

    // As a definition rather than a singleton, so that the context closes the fake.
    private static <T> void register(BeanDefinitionRegistry beans, String name, Class<T> type, T bean) {
        beans.registerBeanDefinition(name, new RootBeanDefinition(type, () -> bean));
    }
}
