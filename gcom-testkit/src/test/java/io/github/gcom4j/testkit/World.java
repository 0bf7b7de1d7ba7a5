package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A fake that holds one thing of each kind, and for each operation a request that succeeds. */
final class World implements AutoCloseable {
    static final String REALM = "[{\"type\": \"org\", \"identifier\": \"652992\"}]";
    static final String NO_SUCH_ID = "00000000-0000-4000-8000-000000000000";
    static final String PLUGIN = "grafana-github-datasource";

    final VirtualClock clock = VirtualClock.at(Instant.parse("2024-09-10T12:00:00Z"));
    final FakeGrafanaCloud cloud;
    final PlainHttp http;
    final String policyId;
    final String tokenId;
    final String stackId;

    World() {
        this(builder -> builder);
    }

    World(UnaryOperator<FakeGrafanaCloudBuilder> settings) {
        cloud = settings.apply(FakeGrafanaCloud.builder().clock(clock)).start();
        http = PlainHttp.to(cloud);
        policyId = create("/api/v1/accesspolicies?region=us", policy("my-policy", "stacks:read"));
        tokenId = create("/api/v1/tokens?region=us", token("my-token"));
        stackId = create("/api/instances", stack("mystack"));
        create("/api/instances/mystack/plugins", "{\"plugin\": \"%s\"}".formatted(PLUGIN));
        create("/api/instances/mystack/api/auth/keys", "{\"name\": \"mykey\", \"role\": \"Admin\"}");
        create("/api/orgs/grafanacom/api-keys", "{\"name\": \"mykey\", \"role\": \"Admin\"}");
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
        return caller.send(operation.method(), "/api" + path(operation), body(operation));
    }

    /** What stands for the variables of the paths. */
    Map<String, String> pathValues() {
        return Map.of(
                "accessPolicyId",
                policyId,
                "tokenId",
                tokenId,
                "orgSlug",
                "grafanacom",
                "stackIdOrSlug",
                "mystack",
                "pluginSlug",
                PLUGIN,
                "name",
                "mykey");
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> value : pathValues().entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path + query(operation);
    }

    private static String query(Operation operation) {
        if (operation.path().startsWith("/v1/")) {
            return "?region=us";
        }
        return operation == Operation.GET_BILLED_USAGE ? "?month=9&year=2024" : "";
    }

    @SuppressWarnings("deprecation") // Cloud API keys are part of the API
    String body(Operation operation) {
        return switch (operation) {
            case CREATE_ACCESS_POLICY -> policy("other-policy", "metrics:read");
            case UPDATE_ACCESS_POLICY -> "{\"scopes\": [\"logs:read\"], \"realms\": %s}".formatted(REALM);
            case CREATE_TOKEN -> token("other-token");
            case UPDATE_TOKEN -> "{\"displayName\": \"My Token\"}";
            case CREATE_STACK -> stack("otherstack");
            case UPDATE_STACK -> "{\"labels\": {\"team\": \"platform\"}}";
            case ADD_PLUGIN -> "{\"plugin\": \"grafana-clock-panel\"}";
            case UPDATE_PLUGIN -> "{\"version\": \"1.3.0\"}";
            case CREATE_GRAFANA_API_KEY, CREATE_API_KEY -> "{\"name\": \"otherkey\", \"role\": \"Viewer\"}";
            default -> "";
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

    void advance(Duration step) {
        clock.advance(step);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
