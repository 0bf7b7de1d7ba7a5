package consumer;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.telemetry.MicrometerCallMetrics;
import io.github.gcom4j.client.telemetry.MicrometerCallObservations;
import io.github.gcom4j.model.CreateStackRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Offers the description of each team's stack, and calls itself. */
@SpringBootApplication
public class WebApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }

    @Bean
    GcomClient gcom(
            @Value("${gcom.url}") String url,
            @Value("${gcom.token}") String token,
            MeterRegistry meters,
            ObservationRegistry observations) {
        return GcomClient.builder()
                .apiUrl(url)
                .token(token)
                .listener(new MicrometerCallMetrics(meters))
                .tracer(new MicrometerCallObservations(observations))
                .build();
    }

    @RestController
    static class Descriptions {
        private final GcomClient gcom;
        private final RestClient rest;

        Descriptions(GcomClient gcom, RestClient.Builder rest) {
            this.gcom = gcom;
            this.rest = rest.build();
        }

        @GetMapping("/teams/{team}")
        String get(@PathVariable String team) {
            return gcom.stacks().get(team).description().orElse("none");
        }

        @PutMapping("/teams/{team}")
        void put(@PathVariable String team, @RequestBody String description) {
            if (gcom.stacks().findBySlug(team).isEmpty()) {
                gcom.stacks()
                        .create(CreateStackRequest.builder()
                                .name(team)
                                .slug(team)
                                .build());
            }
            gcom.stacks().update(team, stack -> stack.toBuilder()
                    .description(description)
                    .build());
        }

        @DeleteMapping("/teams/{team}")
        void delete(@PathVariable String team) {
            gcom.stacks().delete(team);
        }

        /** The same by a call of the application to another service, which it measures as well. */
        @GetMapping("/forwarded/{port}/{team}")
        String forwarded(@PathVariable int port, @PathVariable String team) {
            return rest.get()
                    .uri("http://localhost:{port}/teams/{team}", port, team)
                    .retrieve()
                    .body(String.class);
        }
    }
}
