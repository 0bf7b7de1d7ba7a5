package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Calls of every kind about a few things, so that they often meet, drawn from what the answers so far have named. */
final class RandomCalls {
    private static final String POLICY = "{\"name\": \"%s\", %s}";
    private static final String RIGHTS =
            "\"scopes\": [\"%s\"], \"realms\": %s, \"conditions\": {\"allowedSubnets\": [%s]}";

    private final RandomGenerator random;
    private final List<String> ids = new ArrayList<>(List.of(World.NO_SUCH_ID));
    private final List<String> secrets = new ArrayList<>(List.of("glc_unknown"));

    /** A request as any client could send it, with the owner's token where it has none of its own. */
    record Call(String method, String path, String body, String secret) {
        Answer send(FakeGrafanaCloud cloud) {
            PlainHttp http =
                    secret.isEmpty() ? PlainHttp.to(cloud) : PlainHttp.to(cloud).withToken(secret);
            return http.send(http.request(path)
                    .header("x-request-id", "the-same")
                    .header("Content-Type", "application/json")
                    .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    RandomCalls(long seed) {
        random = new Random(seed);
    }

    Call next(Instant now) {
        return switch (random.nextInt(12)) {
            case 0 -> post(policies(""), POLICY.formatted(oneOf("a", "b", "c"), rights()));
            case 1 -> post(policies("/" + oneOf(ids)), "{" + rights() + status() + "}");
            case 2 -> post(tokens(""), token(now));
            case 3 -> post(tokens("/" + oneOf(ids)), "{" + expiry(now) + "}");
            case 4 -> call("DELETE", oneOf(policies("/" + oneOf(ids)), tokens("/" + oneOf(ids)), stack(""), plugin()));
            case 5 -> call("GET", lists());
            case 6 -> post("/api/instances", World.stack(oneOf("one", "two", "three", "mystack")));
            case 7 -> post(stack(""), oneOf("{\"name\": \"renamed\"}", "{\"labels\": {\"a\": \"b\"}}", "{}"));
            case 8 -> post(stack(oneOf("/restart", "/api/auth/keys")), key());
            case 9 -> post(oneOf(stack("/plugins"), plugin()), plugins());
            case 10 -> call(oneOf("GET", "DELETE"), "/api/orgs/grafanacom/api-keys" + oneOf("", "/k1", "/k2"));
            default -> post("/api/orgs/grafanacom/api-keys", key());
        };
    }

    /** Learns what later calls can be about. */
    void learn(Answer answer) {
        if (answer.status() == 200 && answer.json().isObject()) {
            answer.at("/id").asStringOpt().ifPresent(ids::add);
            answer.at("/token").asStringOpt().ifPresent(secrets::add);
        }
    }

    private String lists() {
        return oneOf(
                policies("") + "&pageSize=2" + oneOf("", "&status=active", "&name=a"),
                tokens("") + "&pageSize=2" + oneOf("", "&includeExpired=true"),
                policies("/" + oneOf(ids)),
                tokens("/" + oneOf(ids)),
                stack(oneOf("", "/plugins", "/datasources", "/connections")),
                plugin(),
                "/api/orgs/grafanacom" + oneOf("", "/instances", "/billed-usage?year=2024&month=9"),
                "/api/stack-regions");
    }

    private Call post(String path, String body) {
        return new Call("POST", path, body, secret());
    }

    private Call call(String method, String path) {
        return new Call(method, path, "", secret());
    }

    private String secret() {
        return random.nextInt(4) == 0 ? oneOf(secrets) : "";
    }

    private String policies(String rest) {
        return "/api/v1/accesspolicies" + rest + "?region=" + oneOf("us", "eu");
    }

    private String tokens(String rest) {
        return "/api/v1/tokens" + rest + "?region=" + oneOf("us", "eu");
    }

    private String stack(String rest) {
        return "/api/instances/" + oneOf("one", "two", "mystack", "507363", "507364") + rest;
    }

    private String plugin() {
        return stack("/plugins/" + oneOf(World.PLUGIN, "grafana-clock-panel"));
    }

    private String plugins() {
        return "{\"%s\": \"%s\"}"
                .formatted(oneOf("plugin", "version"), oneOf(World.PLUGIN, "grafana-clock-panel", "1.2.3"));
    }

    private String rights() {
        return RIGHTS.formatted(
                oneOf("stacks:read", "accesspolicies:read"),
                World.REALM,
                oneOf("", "\"127.0.0.0/8\"", "\"10.0.0.0/8\""));
    }

    private String status() {
        return oneOf("", ", \"status\": \"active\"", ", \"status\": \"inactive\"");
    }

    private String token(Instant now) {
        return "{\"accessPolicyId\": \"%s\", \"name\": \"%s\", %s}"
                .formatted(oneOf(ids), oneOf("a", "b", "c", "d"), expiry(now));
    }

    private String expiry(Instant now) {
        return "\"expiresAt\": \"%s\"".formatted(now.plus(1 + random.nextInt(30), ChronoUnit.MINUTES));
    }

    private String key() {
        return "{\"name\": \"%s\", \"role\": \"Admin\"}".formatted(oneOf("k1", "k2", "k3"));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String oneOf(String... choices) {
        return oneOf(List.of(choices));
    }
}
