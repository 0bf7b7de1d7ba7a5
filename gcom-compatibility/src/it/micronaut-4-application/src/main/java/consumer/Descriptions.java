package consumer;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateStackRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps the description of each team's stack. */
@Singleton
public class Descriptions {
    private final GcomClient gcom;

    Descriptions(GcomClient gcom) {
        this.gcom = gcom;
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
}
