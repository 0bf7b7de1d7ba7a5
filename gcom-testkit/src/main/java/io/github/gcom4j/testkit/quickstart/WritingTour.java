package io.github.gcom4j.testkit.quickstart;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.client.wait.WaitProgress;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import java.time.Instant;
import java.util.Optional;

/** Creates a stack with all that belongs to it, and deletes it again. */
final class WritingTour {
    private static final String PLUGIN = "grafana-github-datasource";

    private final GcomClient client;
    private final Transcript transcript;

    WritingTour(GcomClient client, Transcript transcript) {
        this.client = client;
        this.transcript = transcript;
    }

    Stack createStack(String slug, String region) {
        Stack stack = client.stacks()
                .create(CreateStackRequest.builder()
                        .name(slug + ".grafana.net")
                        .slug(slug)
                        .region(region)
                        .putLabel("team", "platform")
                        .build());
        transcript.step("Created the stack " + stack.slug() + " with the id " + stack.id() + "; waiting for it");
        client.waiters().stackReady(slug, WaitOptions.defaults().withProgress(this::tell));
        transcript.detail("it is ready");
        return stack;
    }

    private void tell(WaitProgress progress) {
        transcript.detail("after " + progress.elapsed().toSeconds() + " s: " + progress.seen());
    }

    void installPlugin(Stack stack) {
        Plugin plugin = client.plugins()
                .addWhenFree(
                        stack.slug(), AddPluginRequest.builder().plugin(PLUGIN).build(), WaitOptions.defaults());
        transcript.step("Installed the plugin " + plugin.pluginSlug() + " "
                + plugin.version().orElse(""));
    }

    AccessPolicy createAccessPolicy(Stack stack, String region, String name) {
        AccessPolicy policy = client.accessPolicies()
                .create(
                        region,
                        CreateAccessPolicyRequest.builder()
                                .name(name)
                                .addScopes("metrics:read", "logs:read")
                                .addRealm(Realm.builder()
                                        .type(RealmType.STACK)
                                        .identifier(String.valueOf(stack.id()))
                                        .build())
                                .build());
        transcript.step("Created the access policy " + name + " with the scopes " + policy.scopes());
        return policy;
    }

    CreatedToken createToken(AccessPolicy policy, String region, Instant expiry) {
        CreatedToken token = client.tokens()
                .create(
                        region,
                        CreateTokenRequest.builder()
                                .accessPolicyId(policy.id())
                                .name(policy.name().orElse(policy.id()) + "-token")
                                .expiresAt(expiry)
                                .build());
        transcript.step("Created the token " + token.name().orElse(token.id()) + "; its text form keeps the secret:");
        transcript.detail(token.toString());
        return token;
    }

    void deleteToken(CreatedToken token, String region) {
        client.tokens().delete(region, token.id());
        transcript.step("Deleted the token " + token.name().orElse(token.id()));
    }

    void deleteAccessPolicy(AccessPolicy policy, String region) {
        client.accessPolicies().delete(region, policy.id());
        transcript.step("Deleted the access policy " + policy.name().orElse(policy.id()));
    }

    void deleteStack(Stack stack) {
        client.plugins().deleteWhenFree(stack.slug(), PLUGIN, WaitOptions.defaults());
        transcript.step("Removed the plugin " + PLUGIN);
        Optional<Stack> deleted = client.stacks().delete(stack.slug());
        transcript.step("Deleted the stack " + stack.slug() + ", whose status is now "
                + deleted.flatMap(Stack::status).map(Object::toString).orElse("unknown"));
    }
}
