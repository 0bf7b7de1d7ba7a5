package io.github.gcom4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.junit.GcomTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** {@code @GcomTest} beside {@code @SpringBootTest}: the application talks to a fake, and each test begins with an empty one. */
@SpringBootTest(classes = Application.class)
@GcomTest
class GcomSpringBootTest {
    @Autowired
    private Stacks stacks;

    @RepeatedTest(2)
    void eachTestBeginsWithAFakeAsItWasWhenItStarted(FakeGrafanaCloud cloud) {
        assertThat(cloud.journal()).isEmpty();

        assertThat(stacks.create("mystack").slug()).isEqualTo("mystack");

        assertThat(cloud.journal()).isNotEmpty();
    }

    @Test
    void aParameterThatSpringIsToFillIsLeftToIt(
            @Autowired GcomClient bean, @Autowired GcomAsyncClient async, GcomClient own) {
        assertThat(bean).isNotSameAs(own);
        assertThat(own.regions().list()).isEqualTo(bean.regions().list());
        assertThat(async.regions().list().join()).isNotEmpty();
    }

    @Test
    void addressAndTokenAreProperties(
            FakeGrafanaCloud cloud,
            @Value("${grafana.cloud.api-url}") String apiUrl,
            @Value("${grafana.cloud.token}") String token) {
        assertThat(apiUrl).isEqualTo(cloud.apiUrl());
        assertThat(token).isEqualTo(cloud.token());
    }

    @Test
    void theBeansAreThoseOfTheFake(
            FakeGrafanaCloud cloud,
            VirtualClock clock,
            @Autowired FakeGrafanaCloud bean,
            @Autowired VirtualClock time) {
        assertThat(bean).isSameAs(cloud);
        assertThat(time).isSameAs(clock);
    }

    @Nested
    class InANestedClass {
        @Test
        void theFakeIsTheSame(FakeGrafanaCloud cloud, @Autowired FakeGrafanaCloud bean) {
            assertThat(bean).isSameAs(cloud);
        }
    }
}
