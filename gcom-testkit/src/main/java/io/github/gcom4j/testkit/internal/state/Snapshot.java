package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.internal.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * All of a state at one moment, the secrets of tokens included.
 *
 * @param origin address of the fake, which the addresses of its stacks begin with
 */
public record Snapshot(
        String origin,
        Organization organization,
        Map<String, Long> ids,
        List<StackRecord> stacks,
        Map<String, Instant> slugFreeAt,
        Map<String, List<AccessPolicy>> policies,
        Map<String, List<SavedToken>> tokens,
        List<ApiKey> apiKeys,
        Map<Long, List<Plugin>> plugins,
        Map<Long, Set<String>> grafanaKeys) {
    private static final String FORMAT = "gcom-testkit-snapshot";
    private static final int VERSION = 1;

    public Snapshot {
        requirePresent("organization", organization);
        requirePresent("ids", ids);
        requirePresent("stacks", stacks);
        requirePresent("slugFreeAt", slugFreeAt);
        requirePresent("policies", policies);
        requirePresent("tokens", tokens);
        requirePresent("apiKeys", apiKeys);
        requirePresent("plugins", plugins);
        requirePresent("grafanaKeys", grafanaKeys);
    }

    /** A token and what opens it. */
    public record SavedToken(Token token, String secret) {}

    private record Envelope(String format, int version, JsonNode state) {}

    /** Writes it as JSON. */
    public String toJson() {
        Envelope envelope = new Envelope(FORMAT, VERSION, Json.mapper().valueToTree(this));
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(envelope);
    }

    /** Reads what {@link #toJson} wrote, for a fake at another address. */
    public static Snapshot ofJson(String json, String newOrigin) {
        try {
            JsonNode envelope = Json.mapper().readTree(json);
            if (!FORMAT.equals(envelope.path("format").asString(""))
                    || envelope.path("version").asInt(0) != VERSION) {
                throw new IllegalArgumentException("it is not in the format " + FORMAT + " " + VERSION);
            }
            JsonNode saved = envelope.path("state");
            if (!saved.isObject()) {
                throw new IllegalArgumentException("its state must be an object");
            }
            String origin = saved.path("origin").asString("");
            String state = saved.toString();
            return Json.mapper().readValue(origin.isEmpty() ? state : state.replace(origin, newOrigin), Snapshot.class);
        } catch (JacksonException e) {
            String reason = e.getCause() instanceof IllegalArgumentException missing
                    ? missing.getMessage()
                    : e.getOriginalMessage();
            throw new IllegalArgumentException(reason, e);
        }
    }

    /** A file that was edited by hand may lack anything. */
    private static void requirePresent(String name, @Nullable Object part) {
        if (part == null) {
            throw new IllegalArgumentException("its state has no " + name);
        }
    }
}
