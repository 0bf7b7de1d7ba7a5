package io.github.gcom4j.client.internal;

import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import io.github.gcom4j.model.UpdatePluginRequest;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One call of an operation and what it must look like on the wire.
 *
 * @param operation what is called
 * @param target the method and the target of the request
 * @param body the body of the request
 * @param answer a body of a success
 * @param arguments what the generated method is called with
 */
record OperationSample(Operation operation, String target, String body, String answer, List<Object> arguments) {
    private static final String POLICY = "{\"id\":\"p1\",\"name\":\"readers\"}";
    private static final String TOKEN = "{\"id\":\"t1\",\"name\":\"reader\"}";
    private static final String STACK = "{\"id\":1,\"slug\":\"mystack\",\"name\":\"mystack\"}";
    private static final String PLUGIN = "{\"id\":1,\"pluginSlug\":\"clock\"}";
    private static final String KEY = "{\"id\":1,\"name\":\"key\"}";
    private static final String NO_ITEMS = "{\"items\":[]}";

    private static OperationSample of(String id, String target, String body, String answer, Object... arguments) {
        return new OperationSample(Operation.of(id), target, body, answer, List.of(arguments));
    }

    static List<OperationSample> all() {
        return List.of(
                of(
                        "createAccessPolicy",
                        "POST /api/v1/accesspolicies?region=us",
                        "{\"name\":\"readers\",\"scopes\":[\"metrics:read\"],"
                                + "\"realms\":[{\"type\":\"org\",\"identifier\":\"123\"}]}",
                        POLICY,
                        Queries.CreateAccessPolicy.builder().region("us").build(),
                        CreateAccessPolicyRequest.builder()
                                .name("readers")
                                .addScope("metrics:read")
                                .addRealm(Realm.builder()
                                        .type(RealmType.ORG)
                                        .identifier("123")
                                        .build())
                                .build()),
                of(
                        "listAccessPolicies",
                        "GET /api/v1/accesspolicies?name=readers&realmType=org&realmIdentifier=123&pageSize=5"
                                + "&pageCursor=a%2Bb%3D%26%20c&region=us",
                        "",
                        NO_ITEMS,
                        Queries.ListAccessPolicies.builder()
                                .name("readers")
                                .realmType(RealmType.ORG)
                                .realmIdentifier("123")
                                .pageSize(5)
                                .pageCursor("a+b=& c")
                                .region("us")
                                .build()),
                of(
                        "getAccessPolicy",
                        "GET /api/v1/accesspolicies/p1?region=us",
                        "",
                        POLICY,
                        "p1",
                        Queries.GetAccessPolicy.builder().region("us").build()),
                of(
                        "updateAccessPolicy",
                        "POST /api/v1/accesspolicies/p1?region=us",
                        "{\"scopes\":[\"metrics:read\"],"
                                + "\"realms\":[{\"type\":\"org\",\"identifier\":\"123\"}],\"conditions\":null}",
                        POLICY,
                        "p1",
                        Queries.UpdateAccessPolicy.builder().region("us").build(),
                        UpdateAccessPolicyRequest.builder()
                                .addScope("metrics:read")
                                .addRealm(Realm.builder()
                                        .type(RealmType.ORG)
                                        .identifier("123")
                                        .build())
                                .conditions(Patch.remove())
                                .build()),
                of(
                        "deleteAccessPolicy",
                        "DELETE /api/v1/accesspolicies/p1?region=us",
                        "",
                        "",
                        "p1",
                        Queries.DeleteAccessPolicy.builder().region("us").build()),
                of(
                        "createToken",
                        "POST /api/v1/tokens?region=us",
                        "{\"accessPolicyId\":\"p1\",\"name\":\"reader\"}",
                        "{\"id\":\"t1\",\"name\":\"reader\",\"token\":\"glc_secret\"}",
                        Queries.CreateToken.builder().region("us").build(),
                        CreateTokenRequest.builder()
                                .accessPolicyId("p1")
                                .name("reader")
                                .build()),
                of(
                        "listTokens",
                        "GET /api/v1/tokens?expiresBefore=2022-06-08T22%3A11%3A05.614Z&region=us",
                        "",
                        NO_ITEMS,
                        Queries.ListTokens.builder()
                                .expiresBefore(Instant.parse("2022-06-08T22:11:05.614Z"))
                                .region("us")
                                .build()),
                of(
                        "getToken",
                        "GET /api/v1/tokens/t1?region=us",
                        "",
                        TOKEN,
                        "t1",
                        Queries.GetToken.builder().region("us").build()),
                of(
                        "updateToken",
                        "POST /api/v1/tokens/t1?region=us",
                        "{\"displayName\":\"Reader\"}",
                        TOKEN,
                        "t1",
                        Queries.UpdateToken.builder().region("us").build(),
                        UpdateTokenRequest.builder().displayName("Reader").build()),
                of(
                        "deleteToken",
                        "DELETE /api/v1/tokens/t1?region=us",
                        "",
                        "",
                        "t1",
                        Queries.DeleteToken.builder().region("us").build()),
                of("listStacks", "GET /api/orgs/myorg/instances", "", NO_ITEMS, "myorg"),
                of(
                        "createStack",
                        "POST /api/instances",
                        "{\"name\":\"mystack\",\"slug\":\"mystack\"}",
                        STACK,
                        CreateStackRequest.builder()
                                .name("mystack")
                                .slug("mystack")
                                .build()),
                of("getStack", "GET /api/instances/mystack", "", STACK, "mystack"),
                of(
                        "updateStack",
                        "POST /api/instances/mystack",
                        "{\"labels\":{}}",
                        STACK,
                        "mystack",
                        UpdateStackRequest.builder().labels(Patch.set(Map.of())).build()),
                of("deleteStack", "DELETE /api/instances/mystack", "", STACK, "mystack"),
                of("restartStack", "POST /api/instances/mystack/restart", "", "true", "mystack"),
                of(
                        "createGrafanaApiKey",
                        "POST /api/instances/mystack/api/auth/keys",
                        "{\"name\":\"key\",\"role\":\"Viewer\"}",
                        KEY,
                        "mystack",
                        CreateGrafanaApiKeyRequest.builder()
                                .name("key")
                                .role(GrafanaRole.of("Viewer"))
                                .build()),
                of("listDataSources", "GET /api/instances/mystack/datasources", "", NO_ITEMS, "mystack"),
                of("getStackConnections", "GET /api/instances/mystack/connections", "", "{}", "mystack"),
                of("listPlugins", "GET /api/instances/mystack/plugins", "", NO_ITEMS, "mystack"),
                of(
                        "addPlugin",
                        "POST /api/instances/mystack/plugins",
                        "{\"plugin\":\"clock\"}",
                        PLUGIN,
                        "mystack",
                        AddPluginRequest.builder().plugin("clock").build()),
                of("getPlugin", "GET /api/instances/mystack/plugins/clock", "", PLUGIN, "mystack", "clock"),
                of(
                        "updatePlugin",
                        "POST /api/instances/mystack/plugins/clock",
                        "{\"version\":\"1.2.3\"}",
                        PLUGIN,
                        "mystack",
                        "clock",
                        UpdatePluginRequest.builder().version("1.2.3").build()),
                of("deletePlugin", "DELETE /api/instances/mystack/plugins/clock", "", PLUGIN, "mystack", "clock"),
                of("listRegions", "GET /api/stack-regions", "", NO_ITEMS),
                of("listApiKeys", "GET /api/orgs/myorg/api-keys", "", NO_ITEMS, "myorg"),
                of(
                        "createApiKey",
                        "POST /api/orgs/myorg/api-keys",
                        "{\"name\":\"key\",\"role\":\"Viewer\"}",
                        KEY,
                        "myorg",
                        CreateApiKeyRequest.builder()
                                .name("key")
                                .role(ApiKeyRole.of("Viewer"))
                                .build()),
                of("deleteApiKey", "DELETE /api/orgs/myorg/api-keys/key", "", "true", "myorg", "key"),
                of(
                        "getBilledUsage",
                        "GET /api/orgs/myorg/billed-usage?month=11&year=2026",
                        "",
                        NO_ITEMS,
                        "myorg",
                        Queries.GetBilledUsage.builder().month(11).year(2026).build()),
                of("getOrganization", "GET /api/orgs/myorg", "", "{\"id\":1,\"slug\":\"myorg\"}", "myorg"));
    }

    @Override
    public String toString() {
        return operation.id();
    }
}
