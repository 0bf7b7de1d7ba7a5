package io.github.gcom4j.contracts.provider;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.LabelPolicy;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.UpdatePluginRequest;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes what contracts presuppose, through the client, as the fake has no other way in. */
final class FakeResources {
    static final String SLUG = "createcloudstack";
    private static final String PLUGIN = "grafana-github-datasource";

    private final GcomClient client;

    FakeResources(GcomClient client) {
        this.client = client;
    }

    Map<String, Object> policies(int count) {
        String id = policy("stack-readers");
        for (int i = 1; i < count; i++) {
            policy("stack-readers-" + i);
        }
        return Map.of("accessPolicyId", id);
    }

    Map<String, Object> tokens(int count) {
        String policy = policy("stack-readers");
        String id = token(policy, "mytoken");
        for (int i = 1; i < count; i++) {
            token(policy, "mytoken-" + i);
        }
        return Map.of("accessPolicyId", policy, "accessPolicyIds", policy, "tokenId", id);
    }

    Map<String, Object> policiesAfterCursor() {
        policies(501);
        return Map.of(
                "pageCursor",
                client.accessPolicies()
                        .list("us")
                        .pages()
                        .findFirst()
                        .flatMap(Page::nextCursor)
                        .orElseThrow());
    }

    Map<String, Object> stackAt(String url) {
        client.stacks()
                .create(CreateStackRequest.builder()
                        .name("another")
                        .slug("another")
                        .url(url)
                        .build());
        return Map.of();
    }

    Map<String, Object> stack(boolean protectedAgainstDeletion) {
        Stack stack = client.stacks()
                .create(CreateStackRequest.builder()
                        .name(SLUG)
                        .slug(SLUG)
                        .region("us")
                        .labels(Map.of("newkey", "newvalue"))
                        .deleteProtection(protectedAgainstDeletion)
                        .build());
        String url = stack.url().orElse("");
        return Map.of("id", stack.id(), "idIn", stack.id(), "url", url, "urlIn", url);
    }

    Map<String, Object> deleteStack() {
        client.stacks().delete(SLUG);
        return Map.of();
    }

    Map<String, Object> changedStack() {
        stack(false);
        client.stacks()
                .update(
                        SLUG,
                        UpdateStackRequest.builder().description("changed").build());
        return Map.of();
    }

    @SuppressWarnings("deprecation") // the keys of Grafana instances are deprecated but still promised
    Map<String, Object> grafanaKey() {
        stack(false);
        client.stacks()
                .createGrafanaApiKey(
                        SLUG,
                        CreateGrafanaApiKeyRequest.builder()
                                .name("testkey")
                                .role(GrafanaRole.ADMIN)
                                .build());
        return Map.of();
    }

    Map<String, Object> plugin() {
        stack(false);
        client.plugins()
                .add(
                        SLUG,
                        AddPluginRequest.builder()
                                .plugin(PLUGIN)
                                .version("1.3.1")
                                .build());
        return Map.of();
    }

    Map<String, Object> changedPlugin() {
        plugin();
        client.plugins()
                .update(
                        SLUG,
                        PLUGIN,
                        UpdatePluginRequest.builder().version("1.3.0").build());
        return Map.of();
    }

    @SuppressWarnings("deprecation") // the keys are deprecated but still promised
    Map<String, Object> apiKey() {
        client.apiKeys()
                .create(
                        "grafanacom",
                        CreateApiKeyRequest.builder()
                                .name("createapikey")
                                .role(ApiKeyRole.ADMIN)
                                .build());
        return Map.of();
    }

    Map<String, Object> bill(FakeGrafanaCloud cloud) {
        stack(false);
        ((VirtualClock) cloud.clock()).advance(Duration.ofDays(120));
        return Map.of();
    }

    private String policy(String name) {
        return client.accessPolicies()
                .create(
                        "us",
                        CreateAccessPolicyRequest.builder()
                                .name(name)
                                .scopes(List.of("metrics:read"))
                                .addRealms(Realm.builder()
                                        .type(RealmType.STACK)
                                        .identifier("123")
                                        .addLabelPolicies(LabelPolicy.builder()
                                                .selector("{env != \"dev\"}")
                                                .build())
                                        .build())
                                .conditions(Conditions.builder()
                                        .addAllowedSubnets("192.168.0.0/24")
                                        .build())
                                .build())
                .id();
    }

    private String token(String policy, String name) {
        CreateTokenRequest request = CreateTokenRequest.builder()
                .accessPolicyId(policy)
                .name(name)
                .expiresAt(Instant.parse("2022-06-08T22:11:05.614Z"))
                .build();
        return client.tokens().create("us", request).id();
    }
}
