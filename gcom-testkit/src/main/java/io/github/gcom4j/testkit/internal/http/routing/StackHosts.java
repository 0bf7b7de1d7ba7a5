package io.github.gcom4j.testkit.internal.http.routing;

import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the Grafana instances of the stacks: whether they answer, and what wakes them. */
public final class StackHosts {
    public static final String PREFIX = "/stacks/";

    private static final String LOADING = "{\"code\":\"Loading\",\"message\":\"Your instance is loading...\"}";
    private static final String HEALTHY = "{\"database\":\"ok\"}";

    private final CloudState state;

    public StackHosts(CloudState state) {
        this.state = state;
    }

    public RawAnswer answer(RawRequest request) {
        List<String> segments =
                List.of(request.rawPath().substring(PREFIX.length()).split("/", 2));
        String path = segments.size() > 1 ? segments.get(1) : "";
        synchronized (state) {
            Optional<StackRecord> stack = state.stacks().find(segments.get(0)).filter(StackRecord::isAlive);
            if (stack.isEmpty()) {
                return RawAnswer.html(404, "Not Found");
            }
            if (path.equals("login")) {
                return login(stack.get());
            }
            return stack.get().isReady(state.now())
                    ? json(path.equals("api/health") ? 200 : 404, HEALTHY, Map.of())
                    : json(503, LOADING, Map.of("Retry-After", "10"));
        }
    }

    /** A visit to the login page wakes a paused instance, which then loads. */
    private RawAnswer login(StackRecord stack) {
        if (stack.paused()) {
            state.stacks()
                    .put(stack.paused(false)
                            .readyAt(state.now().plus(state.behaviour().readyAfter())));
            return RawAnswer.html(503, "Your instance is loading");
        }
        return stack.isReady(state.now())
                ? RawAnswer.html(200, "Grafana")
                : RawAnswer.html(503, "Your instance is loading");
    }

    private static RawAnswer json(int status, String body, Map<String, String> headers) {
        return RawAnswer.json(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
