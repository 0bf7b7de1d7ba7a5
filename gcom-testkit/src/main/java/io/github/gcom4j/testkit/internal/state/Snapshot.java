package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * All of a state at one moment, the secrets of tokens included.
 *
 * @param origin address of the fake, which the addresses of its stacks begin with
 * @param now what time it was, empty in a snapshot of an older version
 * @param usedLimits what was used of the rate limits
 */
public record Snapshot(
        String origin,
        Optional<Instant> now,
        List<UsedLimit> usedLimits,
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
        // Both are missing in a snapshot of an older version.
        now = Objects.requireNonNullElse(now, Optional.empty());
        usedLimits = Objects.requireNonNullElse(usedLimits, List.of());
        requirePresent("organization", organization);
        requirePresent("ids", ids);
        requirePresent("stacks", stacks);
        requirePresent("slugFreeAt", slugFreeAt);
        requirePresent("policies", policies);
        requirePresent("tokens", tokens);
        requirePresent("apiKeys", apiKeys);
        requirePresent("plugins", plugins);
        requirePresent("grafanaKeys", grafanaKeys);
        policies = withoutEmpty(policies);
        tokens = withoutEmpty(tokens);
        plugins = withoutEmpty(plugins);
        grafanaKeys = withoutEmpty(grafanaKeys);
    }

    /** A token and what opens it. */
    public record SavedToken(Token token, String secret) {}

    /** A rate limit with the end of its window and the requests that were made in it. */
    public record UsedLimit(int requests, Duration period, Instant end, int used) {}

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
            return Json.mapper().readValue(moved(state, origin, newOrigin), Snapshot.class);
        } catch (JacksonException e) {
            String reason = e.getCause() instanceof IllegalArgumentException missing
                    ? missing.getMessage()
                    : e.getOriginalMessage();
            throw new IllegalArgumentException(reason, e);
        }
    }

    /** Another origin may begin with the same characters, when its port has more digits. */
    private static String moved(String state, String origin, String newOrigin) {
        return origin.isEmpty()
                ? state
                : state.replaceAll(Pattern.quote(origin) + "(?![0-9])", Matcher.quoteReplacement(newOrigin));
    }

    /** Where something was only looked for there is nothing to save. */
    private static <K extends Comparable<K>, V extends Collection<?>> Map<K, V> withoutEmpty(Map<K, V> all) {
        Map<K, V> some = new TreeMap<>(all);
        some.values().removeIf(Collection::isEmpty);
        return some;
    }

    /** A file that was edited by hand may lack anything. */
    private static void requirePresent(String name, @Nullable Object part) {
        if (part == null) {
            throw new IllegalArgumentException("its state has no " + name);
        }
    }
}
