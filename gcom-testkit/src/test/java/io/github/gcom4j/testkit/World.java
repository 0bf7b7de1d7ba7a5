package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A fake that holds one thing of each kind, and for each operation a request that succeeds. */
public final class World implements AutoCloseable {
    static final String REALM = "[{\"type\": \"org\", \"identifier\": \"652992\"}]";
    static final String NO_SUCH_ID = "00000000-0000-4000-8000-000000000000";
    static final String PLUGIN = "grafana-github-datasource";

    final VirtualClock clock = VirtualClock.at(Instant.parse("2024-09-10T12:00:00Z"));
    public final FakeGrafanaCloud cloud;
    final PlainHttp http;
    final String policyId;
    final String tokenId;
    final String stackId;

    public World() {
        this(builder -> builder);
    }

    public World(UnaryOperator<FakeGrafanaCloudBuilder> settings) {
        cloud = settings.apply(FakeGrafanaCloud.builder().clock(clock)).start();
        http = PlainHttp.to(cloud);
        policyId = create("/api/v1/accesspolicies?region=us", policy("my-policy", "stacks:read"));
        tokenId = create("/api/v1/tokens?region=us", token("my-token"));
        stackId = create("/api/instances", stack("mystack"));
        create("/api/instances/mystack/plugins", "{\"plugin\": \"%s\"}".formatted(PLUGIN));
        // An instance that takes time until it answers refuses it.
        http.post("/api/instances/mystack/api/auth/keys", "{\"name\": \"mykey\", \"role\": \"Admin\"}");
        if (http.get("/api/instances/mystack/readiness").at("/ready").asBoolean()) {
            create("/api/instances/mystack/api/serviceaccounts", "{\"name\": \"myaccount\", \"role\": \"Viewer\"}");
            create("/api/instances/mystack/api/serviceaccounts/1/tokens", "{\"name\": \"mytoken\"}");
        }
        create("/api/orgs/grafanacom/members", "{\"username\": \"mymember\"}");
        create("/api/orgs/grafanacom/api-keys", "{\"name\": \"mykey\", \"role\": \"Admin\"}");
    }

    /** Returns a world with a bill and a region of its own, so that no list is empty. */
    public static World full() {
        World world = new World(builder -> builder.organizationRegions("us"));
        world.advance(Duration.ofDays(40));
        return world;
    }

    /** Tells what the fake simulates; of the rest it has no more than the spec. */
    static Set<Operation> simulated() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            return Arrays.stream(Operation.values()).filter(cloud::simulates).collect(Collectors.toSet());
        }
    }

    static String policy(String name, String scope) {
        return "{\"name\": \"%s\", \"scopes\": [\"%s\"], \"realms\": %s}".formatted(name, scope, REALM);
    }

    static String stack(String slug) {
        return "{\"name\": \"%s.grafana.net\", \"slug\": \"%s\"}".formatted(slug, slug);
    }

    String token(String name) {
        return "{\"accessPolicyId\": \"%s\", \"name\": \"%s\"}".formatted(policyId, name);
    }

    /** Creates something and returns its id. */
    String create(String path, String body) {
        Answer answer = http.post(path, body);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.text());
        }
        return answer.at("/id").asString();
    }

    Answer call(Operation operation) {
        return call(operation, http);
    }

    Answer call(Operation operation, PlainHttp caller) {
        return caller.send(operation.method(), "/api" + path(documented(operation)), body(operation));
    }

    private static SpecOperation documented(Operation operation) {
        return Spec.shipped().operation(operation.id());
    }

    /** Returns the id of what is there, or the example of the spec. */
    public String value(SpecParameter parameter) {
        Map<String, String> existing = Map.ofEntries(
                Map.entry("accessPolicyId", policyId),
                Map.entry("tokenId", tokenId),
                Map.entry("orgSlug", "grafanacom"),
                Map.entry("orgIdOrSlug", "grafanacom"),
                Map.entry("stackIdOrSlug", "mystack"),
                Map.entry("pluginSlug", PLUGIN),
                Map.entry("serviceAccountId", "1"),
                Map.entry("serviceAccountTokenId", "1"),
                Map.entry("usernameOrId", "mymember"),
                Map.entry("org", "grafanacom"),
                Map.entry("name", "mykey"));
        return (parameter.in().equals("path") || parameter.name().equals("org"))
                        && existing.containsKey(parameter.name())
                ? existing.get(parameter.name())
                : parameter.example().orElseThrow(() -> new IllegalStateException(parameter + " has no example"));
    }

    private String path(SpecOperation operation) {
        return path(operation, Map.of());
    }

    /** Returns the path of a call, with other values in place of those that would succeed. */
    String path(SpecOperation operation, Map<String, String> others) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (SpecParameter parameter : operation.parameters()) {
            String name = parameter.name();
            boolean isOther = others.containsKey(name);
            String value = isOther ? others.get(name) : parameter.required() ? value(parameter) : "";
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            if (parameter.in().equals("path")) {
                path = path.replace("{" + name + "}", encoded);
            } else if (parameter.inQuery() && (parameter.required() || isOther)) {
                query.add(name + "=" + encoded);
            }
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Returns a body that suits what is there, or the example of the spec. */
    @SuppressWarnings("deprecation") // Cloud API keys are part of the API
    public String body(Operation operation) {
        return switch (operation) {
            case CREATE_ACCESS_POLICY -> policy("other-policy", "metrics:read");
            case UPDATE_ACCESS_POLICY -> "{\"scopes\": [\"logs:read\"], \"realms\": %s}".formatted(REALM);
            case CREATE_TOKEN -> token("other-token");
            case UPDATE_TOKEN -> "{\"displayName\": \"My Token\"}";
            case CREATE_STACK -> stack("otherstack");
            case CREATE_PUBLISHED_STACK ->
                "{\"name\": \"a\", \"slug\": \"publishedstack\", \"org\": \"\", \"region\": \"us\"}";
            case CHECK_PUBLISHED_STACK_URL -> "{\"url\": \"freestack\"}";
            case UPDATE_STACK -> "{\"labels\": {\"team\": \"platform\"}}";
            case ADD_PLUGIN -> "{\"plugin\": \"grafana-clock-panel\"}";
            case UPDATE_PLUGIN -> "{\"version\": \"1.3.0\"}";
            case CREATE_GRAFANA_API_KEY, CREATE_API_KEY -> "{\"name\": \"otherkey\", \"role\": \"Viewer\"}";
            default ->
                documented(operation)
                        .requestBody()
                        .flatMap(SpecMessage::example)
                        .map(JsonNode::toString)
                        .orElse("");
        };
    }

    /** Makes a token of a new policy with one scope on one realm and returns its secret. */
    String secret(String scope, String realmType, String realmIdentifier) {
        String name = "limited-to-a-" + realmType;
        String policy = create(
                "/api/v1/accesspolicies?region=us",
                "{\"name\": \"%s\", \"scopes\": [\"%s\"], \"realms\": [{\"type\": \"%s\", \"identifier\": \"%s\"}]}"
                        .formatted(name, scope, realmType, realmIdentifier));
        return http.post(
                        "/api/v1/tokens?region=us",
                        "{\"accessPolicyId\": \"%s\", \"name\": \"%s\"}".formatted(policy, name))
                .at("/token")
                .asString();
    }

    public void advance(Duration step) {
        clock.advance(step);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
