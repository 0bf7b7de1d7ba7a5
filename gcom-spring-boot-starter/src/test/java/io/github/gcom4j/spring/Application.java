package io.github.gcom4j.spring;

import io.github.gcom4j.client.GcomClient;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application with one bean that uses the client. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Application {
    // snippet: spring-bean
    @Bean
    Stacks stacks(GcomClient client) {
        return new Stacks(client);
    }
    // end
}
