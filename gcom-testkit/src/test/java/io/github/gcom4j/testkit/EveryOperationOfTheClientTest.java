package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.GrafanaRole;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import io.github.gcom4j.model.UpdatePluginRequest;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.model.UpdateTokenRequest;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The client and the fake agree with the spec, and so with each other, about all operations. */
@GcomTest
class EveryOperationOfTheClientTest {
    private static final String REGION = "us";
    private static final String PLUGIN = "grafana-github-datasource";

    @Test
    void everyOperationSucceedsWithoutAViolation(GcomClient client, FakeGrafanaCloud cloud) {
        String org = cloud.organization().slug();
        assertThat(client.organizations().get(org)).isEqualTo(cloud.organization());
        assertThat(client.regions().list()).isNotEmpty();

        Stack stack = client.stacks()
                .create(CreateStackRequest.builder()
                        .name("mystack.grafana.net")
                        .slug("mystack")
                        .putLabel("team", "platform")
                        .build());
        useStack(client, org, stack);
        usePlugin(client);
        usePolicy(client, stack);
        useApiKey(client, org);
        assertThat(client.billedUsage().get(org, YearMonth.of(2024, 9)).items()).isEmpty();
        assertThat(client.stacks().delete("mystack").flatMap(Stack::status)).contains(StackStatus.DELETED);

        assertThat(cloud.violations()).isEmpty();
        assertThat(cloud.journal().stream().flatMap(exchange -> exchange.operation().stream()))
                .containsAll(World.simulated().stream()
                        .filter(operation -> !operation.isPublished())
                        .toList());
    }

    private static void useStack(GcomClient client, String org, Stack stack) {
        assertThat(client.stacks().list(org)).extracting(Stack::id).containsExactly(stack.id());
        Stack updated = client.stacks()
                .update(
                        "mystack",
                        UpdateStackRequest.builder().description("ours").build());
        assertThat(client.stacks().get(String.valueOf(stack.id()))).isEqualTo(updated);
        assertThat(client.stacks().restart("mystack")).isTrue();
        assertThat(client.stacks().listDataSources("mystack")).hasSize(4);
        assertThat(client.stacks().connections("mystack").otlpHttpUrl()).isPresent();
        assertThat(client.stacks()
                        .createGrafanaApiKey(
                                "mystack",
                                CreateGrafanaApiKeyRequest.builder()
                                        .name("mykey")
                                        .role(GrafanaRole.ADMIN)
                                        .build())
                        .key())
                .isPresent();
    }

    private static void usePlugin(GcomClient client) {
        client.plugins()
                .add("mystack", AddPluginRequest.builder().plugin(PLUGIN).build());
        client.plugins()
                .update(
                        "mystack",
                        PLUGIN,
                        UpdatePluginRequest.builder().version("1.3.0").build());
        assertThat(client.plugins().get("mystack", PLUGIN).version()).contains("1.3.0");
        assertThat(client.plugins().list("mystack")).hasSize(1);
        client.plugins().delete("mystack", PLUGIN);
        assertThat(client.plugins().list("mystack")).isEmpty();
    }

    private static void usePolicy(GcomClient client, Stack stack) {
        Realm realm = Realm.builder()
                .type(RealmType.STACK)
                .identifier(String.valueOf(stack.id()))
                .build();
        AccessPolicy policy = client.accessPolicies()
                .create(
                        REGION,
                        CreateAccessPolicyRequest.builder()
                                .name("readers")
                                .addScope("metrics:read")
                                .addRealm(realm)
                                .build());
        client.accessPolicies()
                .update(
                        REGION,
                        policy.id(),
                        UpdateAccessPolicyRequest.builder()
                                .addScope("logs:read")
                                .addRealm(realm)
                                .build());
        assertThat(client.accessPolicies().get(REGION, policy.id()).scopes()).containsExactly("logs:read");
        assertThat(client.accessPolicies().list(REGION)).hasSize(1);
        useToken(client, policy);
        client.accessPolicies().delete(REGION, policy.id());
        assertThat(client.accessPolicies().list(REGION)).isEmpty();
    }

    private static void useToken(GcomClient client, AccessPolicy policy) {
        CreatedToken token = client.tokens()
                .create(
                        REGION,
                        CreateTokenRequest.builder()
                                .accessPolicyId(policy.id())
                                .name("reader")
                                .expiresAt(Instant.parse("2030-01-01T00:00:00Z"))
                                .build());
        assertThat(token.token()).isPresent();
        client.tokens()
                .update(
                        REGION,
                        token.id(),
                        UpdateTokenRequest.builder().removeExpiresAt().build());
        assertThat(client.tokens().get(REGION, token.id()).expiresAt()).isEmpty();
        assertThat(client.tokens().list(REGION)).hasSize(1);
        client.tokens().delete(REGION, token.id());
    }

    @SuppressWarnings("deprecation") // Cloud API keys are part of the API
    private static void useApiKey(GcomClient client, String org) {
        client.apiKeys()
                .create(
                        org,
                        CreateApiKeyRequest.builder()
                                .name("mykey")
                                .role(ApiKeyRole.VIEWER)
                                .build());
        assertThat(client.apiKeys().list(org)).hasSize(1);
        assertThat(client.apiKeys().delete(org, "mykey")).isTrue();
    }
}
