package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.RotatingCredentials;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.BilledUsageItem;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Scopes;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackUsage;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tasks of docs/cookbook.md, which are the marked regions of this file. */
@GcomTest
@SuppressWarnings("deprecation") // one task is to leave API keys behind
class CookbookTest {
    private String org;
    private Stack shop;
    private AccessPolicy policy;

    @BeforeEach
    void prepare(GcomClient client, FakeGrafanaCloud cloud) {
        org = cloud.organization().slug();
        shop = cloud.given()
                .stack(CreateStackRequest.builder()
                        .name("Shop")
                        .slug("shop")
                        .putLabel("env", "prod")
                        .putLabel("team", "platform")
                        .build());
        policy = cloud.given().accessPolicy("deployer", "stacks:read");
    }

    @Test
    void aStackWithAPlugin(GcomClient client, FakeGrafanaCloud cloud) {
        // snippet: cook-stack
        Provisioner provisioner = Provisioner.of(client);
        provisioner.ensureStack(
                CreateStackRequest.builder().name("Blog").slug("blog").build());
        client.waiters().stackReady("blog", WaitOptions.defaults());
        provisioner.ensurePlugin(
                "blog", AddPluginRequest.builder().plugin("grafana-clock-panel").build(), WaitOptions.defaults());
        // end
        cloud.verify().hasPlugin("blog", "grafana-clock-panel");
    }

    @Test
    void aTokenForOneStack(GcomClient client) {
        // snippet: cook-token
        AccessPolicy writer = client.accessPolicies()
                .createOrFind(
                        "us",
                        CreateAccessPolicyRequest.builder()
                                .name("shop-writer")
                                .addScopes(Scopes.METRICS_WRITE, Scopes.LOGS_WRITE)
                                .addRealm(Realm.builder()
                                        .type(RealmType.STACK)
                                        .identifier(String.valueOf(shop.id()))
                                        .build())
                                .build());
        CreatedToken token = client.tokens()
                .createOrReplaceLost(
                        "us",
                        CreateTokenRequest.builder()
                                .accessPolicyId(writer.id())
                                .name("shop-agent")
                                .build());
        // end
        assertThat(token.token()).isPresent();
    }

    @Test
    void theLeastScopesOfAJob(GcomClient client, FakeGrafanaCloud cloud) {
        Runnable job = () -> client.accessPolicies().findByName("us", "deployer");
        // snippet: cook-scopes
        job.run();
        Set<String> scopes = cloud.requiredScopes();
        // end
        assertThat(scopes).containsExactly("accesspolicies:read");
    }

    @Test
    void tokensThatExpireWithin30Days(GcomClient client, VirtualClock clock) {
        client.tokens()
                .create(
                        "us",
                        CreateTokenRequest.builder()
                                .accessPolicyId(policy.id())
                                .name("old")
                                .expiresAt(clock.instant().plus(Duration.ofDays(20)))
                                .build());
        // snippet: cook-expiring
        Instant limit = clock.instant().plus(Duration.ofDays(30));
        List<InRegion<Token>> expiring = client.tokens().listInAllRegions().stream()
                .filter(found -> found.item().expiresAt().filter(limit::isAfter).isPresent())
                .toList();
        // end
        assertThat(expiring)
                .extracting(found -> found.region() + " " + found.item().name().orElse(""))
                .containsExactly("us old");
    }

    @Test
    void tokensThatNobodyUses(GcomClient client, FakeGrafanaCloud cloud, VirtualClock clock) {
        cloud.given().token(policy, "forgotten");
        clock.advance(Duration.ofDays(91));
        // snippet: cook-unused
        Instant longAgo = clock.instant().minus(Duration.ofDays(90));
        List<Token> unused = client.tokens().list("us").stream()
                .filter(token -> token.lastUsedAt().filter(longAgo::isBefore).isEmpty())
                .toList();
        // end
        assertThat(unused).extracting(token -> token.name().orElse("")).containsExactly("forgotten");
    }

    @Test
    void usageByTeam(GcomClient client, VirtualClock clock, @TempDir Path folder) throws IOException {
        clock.advance(Duration.ofDays(30));
        YearMonth month = YearMonth.of(2024, 9);
        // snippet: cook-bill
        Map<String, BigDecimal> usage = new TreeMap<>();
        for (BilledUsageItem item : client.billedUsage().get(org, month).items()) {
            for (StackUsage share : item.usages()) {
                String team = share.stackLabels().getOrDefault("team", "nobody");
                String key = team + ", " + item.dimensionName().orElse("?");
                usage.merge(key, share.totalUsage().orElse(BigDecimal.ZERO), BigDecimal::add);
            }
        }
        // end
        // snippet: cook-bill-text
        Files.writeString(folder.resolve("bill.csv"), client.billedUsage().getCsv(org, month));
        // end
        assertThat(folder.resolve("bill.csv")).content().startsWith("dimensionId,");
        assertThat(usage.keySet()).isNotEmpty().allMatch(key -> key.startsWith("platform, "));
    }

    @Test
    void fromApiKeysToTokens(GcomClient client) {
        client.apiKeys()
                .create(
                        org,
                        CreateApiKeyRequest.builder()
                                .name("ci")
                                .role(ApiKeyRole.VIEWER)
                                .build());
        // snippet: cook-keys
        for (ApiKey key : client.apiKeys().list(org)) {
            AccessPolicy same = client.accessPolicies()
                    .createOrFind(
                            "us",
                            CreateAccessPolicyRequest.builder()
                                    .name("from-key-" + key.name())
                                    .addScopes("stacks:read")
                                    .addRealm(Realm.builder()
                                            .type(RealmType.ORG)
                                            .identifier(
                                                    String.valueOf(shop.orgId().orElseThrow()))
                                            .build())
                                    .build());
            client.tokens()
                    .createOrReplaceLost(
                            "us",
                            CreateTokenRequest.builder()
                                    .accessPolicyId(same.id())
                                    .name("from-key-" + key.name())
                                    .build());
            // Hand the new token over before the old key goes.
            client.apiKeys().delete(org, key.name());
        }
        // end
        assertThat(client.apiKeys().list(org)).isEmpty();
        assertThat(client.tokens().findByName("us", "from-key-ci")).isPresent();
    }

    @Test
    void aTokenThatRotatesWithoutAnOutage(GcomClient client) {
        RotatingCredentials credentials = new RotatingCredentials("first");
        // snippet: cook-rotate
        RotationPlan plan = RotationPlan.of("us", policy.id(), "deployer")
                .withGrace(Duration.ofMinutes(15))
                .withLifetime(Duration.ofDays(30));
        Provisioner.of(client)
                .rotateToken(plan, token -> credentials.replace(token.token().orElseThrow()));
        // end
        assertThat(client.tokens().list("us").stream()).hasSize(1);
    }

    @Test
    void aLabelOnEveryStackAndProtectionForProduction(GcomClient client) {
        // snippet: cook-labels
        for (Stack stack : client.stacks().list(org)) {
            client.stacks().setLabel(stack.slug(), "managed-by", "platform");
            if ("prod".equals(stack.labels().get("env"))) {
                client.stacks().protect(stack.slug());
            }
        }
        // end
        assertThat(client.stacks().get("shop").labels()).containsEntry("managed-by", "platform");
        assertThat(client.stacks().get("shop").deleteProtection()).contains(true);
    }

    @Test
    void aPolicyThatWorksFromTheOfficeOnly(GcomClient client) {
        // snippet: cook-subnets
        client.accessPolicies().setAllowedSubnets("us", policy.id(), List.of("203.0.113.0/24", "2001:db8::/32"));
        // end
        assertThat(client.accessPolicies().get("us", policy.id()).conditions()).isPresent();
    }
}
