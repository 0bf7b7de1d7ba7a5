package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tokens of one policy, kept in memory as the API keeps them. */
final class TokenEndpoint implements Function<Received, Answer.Message> {
    private static final String PATH = "/api/v1/tokens";

    private final Map<String, Entry> tokens = new LinkedHashMap<>();
    private final List<String> deleted = new ArrayList<>();
    private final Supplier<Instant> clock;
    private int ids;

    TokenEndpoint(Supplier<Instant> clock) {
        this.clock = clock;
    }

    synchronized void put(String id, String name, String displayName) {
        put(id, name, displayName, "p1");
    }

    synchronized void put(String id, String name, String displayName, String policy) {
        tokens.put(id, new Entry(id, name, displayName, policy, clock.get(), clock.get()));
    }

    synchronized List<String> ids() {
        return List.copyOf(tokens.keySet());
    }

    synchronized List<String> deleted() {
        return List.copyOf(deleted);
    }

    synchronized String name(String id) {
        return entry(id).name;
    }

    @Override
    public synchronized Answer.Message apply(Received request) {
        String id = request.path().equals(PATH) ? "" : request.path().substring(PATH.length() + 1);
        if (!id.isEmpty() && !tokens.containsKey(id)) {
            return Answer.notFound();
        }
        return switch (request.method() + (id.isEmpty() ? "" : " one")) {
            case "GET" -> list(request.parameters().getOrDefault("name", ""));
            case "POST" -> create(request.body());
            case "POST one" -> update(entry(id), field(request.body(), "displayName"));
            case "DELETE one" -> {
                tokens.remove(id);
                deleted.add(id);
                yield Answer.of(204, "");
            }
            default -> Answer.error(501, "Unscripted", request.methodAndPath());
        };
    }

    private Answer.Message list(String name) {
        return Answer.json(tokens.values().stream()
                .filter(entry -> name.isEmpty() || entry.name.equals(name))
                .map(entry -> entry.json(""))
                .collect(Collectors.joining(",", "{\"items\": [", "]}")));
    }

    private Answer.Message create(String body) {
        String name = field(body, "name");
        if (tokens.values().stream().anyMatch(entry -> entry.name.equals(name))) {
            return Answer.error(409, "Conflict", "name is taken");
        }
        String id = "new" + ++ids;
        put(id, name, field(body, "displayName"));
        return Answer.json(entry(id).json(", \"token\": \"secret-of-" + id + "\""));
    }

    private Answer.Message update(Entry before, String displayName) {
        Entry after = new Entry(before.id, before.name, displayName, before.policy, before.createdAt, clock.get());
        tokens.put(before.id, after);
        return Answer.json(after.json(""));
    }

    private Entry entry(String id) {
        return Objects.requireNonNull(tokens.get(id), id);
    }

    private static String field(String body, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
        return field.find() ? field.group(1) : "";
    }

    private record Entry(
            String id, String name, String displayName, String policy, Instant createdAt, Instant updatedAt) {
        String json(String more) {
            return "{\"id\": \"%s\", \"name\": \"%s\", \"displayName\": \"%s\", \"accessPolicyId\": \"%s\","
                            .formatted(id, name, displayName, policy)
                    + " \"createdAt\": \"%s\", \"updatedAt\": \"%s\"%s}".formatted(createdAt, updatedAt, more);
        }
    }
}
