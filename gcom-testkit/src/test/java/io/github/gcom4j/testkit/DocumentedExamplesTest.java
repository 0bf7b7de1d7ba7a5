package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Answers have the properties of the documented examples, and their timestamps the same precision. */
class DocumentedExamplesTest {
    private static final String POLICY = """
            {"name": "stack-readers", "scopes": ["metrics:read", "logs:read"],
             "realms": [{"type": "stack", "identifier": "123", "labelPolicies": [{"selector": "{env != 'dev'}"}]}],
             "conditions": {"allowedSubnets": ["192.168.0.0/24"]}}""";

    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void accessPoliciesLookAsDocumented() {
        Answer created = http.post("/api/v1/accesspolicies?region=us", POLICY);
        assertLooksLike("createAccessPolicy", created);
        String path = "/api/v1/accesspolicies/" + created.at("/id").asString() + "?region=us";
        assertLooksLike("getAccessPolicy", http.get(path));
        assertLooksLike("listAccessPolicies", http.get("/api/v1/accesspolicies?region=us"));
    }

    @Test
    void tokensLookAsDocumented() {
        String policy =
                http.post("/api/v1/accesspolicies?region=us", POLICY).at("/id").asString();
        Answer created = http.post(
                "/api/v1/tokens?region=us",
                "{\"accessPolicyId\": \"%s\", \"name\": \"mytoken\", \"expiresAt\": \"2126-06-08T22:05:46.958Z\"}"
                        .formatted(policy));
        // The documented tokens were used, even the one just made.
        String[] uses = {"firstUsedAt", "lastUsedAt"};
        assertLooksLike("createToken", created, uses);
        assertLooksLike(
                "getToken", http.get("/api/v1/tokens/" + created.at("/id").asString() + "?region=us"), uses);
        assertLooksLike("listTokens", http.get("/api/v1/tokens?region=us"), uses);
    }

    @Test
    void stacksLookAsDocumented() {
        String request = "{\"name\": \"mystack\", \"slug\": \"mystack\", \"labels\": {\"key\": \"value\"}}";
        Answer created = http.post("/api/instances", request);
        assertLooksLike("createStack", created, "deleteProtection");
        assertLooksLike("getStack", http.get("/api/instances/mystack"));
        assertLooksLike("listStacks", http.get("/api/orgs/grafanacom/instances"), "labels", "deleteProtection");
        assertLooksLike("listDataSources", http.get("/api/instances/mystack/datasources"));
        assertLooksLike("getStackConnections", http.get("/api/instances/mystack/connections"));
        assertLooksLike("deleteStack", http.delete("/api/instances/mystack"), "labels", "deleteProtection");
    }

    @Test
    void pluginsLookAsDocumented() {
        http.post("/api/instances", "{\"name\": \"mystack\", \"slug\": \"mystack\"}");
        String plugins = "/api/instances/mystack/plugins";
        assertLooksLike("addPlugin", http.post(plugins, "{\"plugin\": \"grafana-github-datasource\"}"));
        assertLooksLike("listPlugins", http.get(plugins));
        assertLooksLike("getPlugin", http.get(plugins + "/grafana-github-datasource"));
        assertLooksLike("deletePlugin", http.delete(plugins + "/grafana-github-datasource"));
    }

    @Test
    void everythingElseLooksAsDocumented() {
        assertLooksLike("listRegions", http.get("/api/stack-regions"));
        assertLooksLike("getOrganization", http.get("/api/orgs/grafanacom"));
        String keys = "/api/orgs/grafanacom/api-keys";
        assertLooksLike("createApiKey", http.post(keys, "{\"name\": \"SRE\", \"role\": \"Admin\"}"));
        assertLooksLike("deleteApiKey", http.delete(keys + "/SRE"));
    }

    private static void assertLooksLike(String operation, Answer answer, String... notInTheExample) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Set<String> expected = new TreeSet<>();
        describe("", Spec.shipped().operation(operation).example(200), expected);
        Set<String> actual = new TreeSet<>();
        describe("", answer.json(), actual);
        // The documented lists show the first page of several; this one is the last.
        expected.removeIf(property -> property.contains("pagination"));
        actual.removeIf(property -> property.contains("pagination"));
        for (String extra : notInTheExample) {
            actual.removeIf(property -> property.contains("/" + extra));
            expected.removeIf(property -> property.contains("/" + extra));
        }
        // What the document leaves out, and the spec has from elsewhere, is there too.
        assertThat(actual).containsAll(expected);
    }

    /** Writes each property with the shape of its value; list items are taken together and open maps as a whole. */
    private static void describe(String path, JsonNode node, Set<String> into) {
        if (node.isObject() && !path.endsWith("/jsonData") && !path.endsWith("/labels")) {
            node.properties().forEach(property -> describe(path + "/" + property.getKey(), property.getValue(), into));
        } else if (node.isArray()) {
            node.forEach(item -> describe(path + "/*", item, into));
        } else if (!node.isNull() || into.stream().noneMatch(known -> known.startsWith(path + " "))) {
            into.add(path + " " + shape(node));
        }
    }

    private static String shape(JsonNode node) {
        return node.isString() && node.asString().matches("\\d{4}-.*T.*Z")
                ? node.asString().replaceAll("\\d", "0")
                : node.getNodeType().toString();
    }
}
