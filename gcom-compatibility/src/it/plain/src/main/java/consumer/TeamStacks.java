package consumer;

import feign.Feign;
import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.feign.GcomFeign;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.telemetry.MicrometerCallMetrics;
import io.github.gcom4j.client.telemetry.Slf4jCallLog;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps a stack for each team. */
public final class TeamStacks implements AutoCloseable {
    private final GcomClient client;

    public interface RawStacks {
        @RequestLine("GET /instances/{slug}")
        Map<String, Object> get(@Param("slug") String slug);
    }

    public TeamStacks(GcomClient client) {
        this.client = client;
    }

    public static TeamStacks connect(String url, String token, MeterRegistry meters) {
        return new TeamStacks(GcomClient.builder()
                .apiUrl(url)
                .token(token)
                .listener(new Slf4jCallLog())
                .listener(new MicrometerCallMetrics(meters))
                .build());
    }

    /** The generated interface on a Feign of the application's own. */
    public static StackApi connectByFeign(String url, String token) {
        return GcomFeign.configure(Feign.builder(), Credentials.of(token)).target(StackApi.class, url + "/api");
    }

    public Stack create(String team) {
        return client.stacks()
                .create(CreateStackRequest.builder()
                        .name(team)
                        .slug(team)
                        .putLabel("team", team)
                        .build());
    }

    public Optional<Stack> find(String team) {
        return client.stacks().findBySlug(team);
    }

    public CompletableFuture<List<Stack>> all(String organization) {
        return client.async().stacks().list(organization);
    }

    public Stack describe(String team, String description) {
        return client.stacks().update(team, stack -> stack.toBuilder()
                .description(description)
                .build());
    }

    public Map<String, Object> raw(String team) {
        return client.api(RawStacks.class).get(team);
    }

    public long policies(String region) {
        return client.accessPolicies().list(region).stream().count();
    }

    public void remove(String team) {
        client.stacks().delete(team);
    }

    @Override
    public void close() {
        client.close();
    }
}
