package consumer;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateStackRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the description of each team's stack. */
@ApplicationScoped
public class Descriptions {
    @Inject
    GcomClient gcom;

    @ApplicationScoped
    static class Clients {
        @Produces
        @Singleton
        GcomClient gcom(
                @ConfigProperty(name = "gcom.url") String url, @ConfigProperty(name = "gcom.token") String token) {
            return GcomClient.builder().apiUrl(url).token(token).build();
        }

        void close(@Disposes GcomClient gcom) {
            gcom.close();
        }
    }

    public void put(String team, String description) {
        gcom.stacks()
                .createOrFind(CreateStackRequest.builder().name(team).slug(team).build());
        gcom.stacks().update(team, stack -> stack.toBuilder()
                .description(description)
                .build());
    }

    public Optional<String> get(String team) {
        return gcom.stacks().findBySlug(team).flatMap(stack -> stack.description());
    }

    public void remove(String team) {
        gcom.stacks().delete(team);
    }
}
