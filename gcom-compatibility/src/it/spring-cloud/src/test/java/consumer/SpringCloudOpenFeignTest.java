package consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.feign.AccessPolicyApi;
import io.github.gcom4j.client.feign.GcomFeign;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignBuilderCustomizer;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

class SpringCloudOpenFeignTest {
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
    private final ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .properties("gcom.url=" + cloud.apiUrl() + "/api", "gcom.token=" + cloud.token())
            .run();

    @AfterEach
    void stop() {
        application.close();
        cloud.close();
    }

    @EnableAutoConfiguration
    @EnableFeignClients(clients = {Stacks.class, Policies.class})
    static class Application {}

    @FeignClient(name = "stacks", url = "${gcom.url}", configuration = GcomFeignConfiguration.class)
    interface Stacks extends StackApi {}

    @FeignClient(name = "policies", url = "${gcom.url}", configuration = GcomFeignConfiguration.class)
    interface Policies extends AccessPolicyApi {}

    static class GcomFeignConfiguration {
        @Bean
        FeignBuilderCustomizer gcom(@Value("${gcom.token}") String token) {
            return builder -> GcomFeign.configure(builder, Credentials.of(token));
        }
    }

    @Test
    void aFeignClientReadsAndWrites() {
        Stacks stacks = application.getBean(Stacks.class);

        long id = stacks.createStack(CreateStackRequest.builder()
                        .name("mine")
                        .slug("mystack")
                        .build())
                .id();

        assertThat(stacks.getStack("mystack", Queries.GetStack.builder().build())
                        .id())
                .isEqualTo(id);
        assertThat(cloud.violations()).isEmpty();
    }

    @Test
    void aFeignClientSendsItsQuery() {
        AccessPolicy policy = cloud.given().accessPolicy("readers", "stacks:read");
        Queries.GetAccessPolicy query =
                Queries.GetAccessPolicy.builder().region("us").build();

        assertThat(application
                        .getBean(Policies.class)
                        .getAccessPolicy(policy.id(), query)
                        .id())
                .isEqualTo(policy.id());
        assertThat(cloud.violations()).isEmpty();
    }

    @Test
    void aFeignClientFailsAsTheToolkitDoesAndRepeatsNothing() {
        Stacks stacks = application.getBean(Stacks.class);
        cloud.faults().on(Operation.RESTART_STACK, Fault.status(503)).times(1);

        assertThatThrownBy(() -> stacks.getStack(
                        "nosuchstack", Queries.GetStack.builder().build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stacks.restartStack("mystack")).isInstanceOf(UnavailableException.class);
        assertThat(cloud.journal()).hasSize(2);
    }
}
