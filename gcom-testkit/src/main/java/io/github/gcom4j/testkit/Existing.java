package io.github.gcom4j.testkit;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyList;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Puts things into the state exactly as they are, with ids, times and fields that no create would give them: what a real
 * account holds, for example. Each replaces the one with the same id or name. Each method throws {@link
 * IllegalArgumentException} where the service could not answer such a thing by the spec.
 */
public final class Existing {
    private final CloudState state;
    private final Organization organization;
    private final String region;

    Existing(CloudState state, Organization organization, String region) {
        this.state = state;
        this.organization = organization;
        this.region = region;
    }

    /**
     * Puts a stack, which is ready. Its links and its version are shown as those of any other.
     *
     * @param stack the stack; {@code active} without a status
     * @return this
     */
    public Existing stack(Stack stack) {
        require(Operation.GET_STACK, stack);
        synchronized (state) {
            Instant now = state.now();
            state.stacks().put(new StackRecord(stack, now, now, Optional.empty(), Instant.EPOCH, false));
        }
        return this;
    }

    /**
     * Puts an access policy.
     *
     * @param policy the policy; with a time of creation, which decides about its place in the list
     * @return this
     */
    public Existing accessPolicy(AccessPolicy policy) {
        require(Operation.GET_ACCESS_POLICY, policy);
        synchronized (state) {
            state.policies(organization).find(region, policy.id()).ifPresent(old -> state.policies(organization)
                    .remove(region, old));
            state.policies(organization).put(region, policy);
        }
        return this;
    }

    /**
     * Puts a token of a policy that is there.
     *
     * @param token the token; with the id of its policy
     * @param secret what opens it
     * @return this
     */
    public Existing token(Token token, String secret) {
        require(Operation.GET_TOKEN, token);
        synchronized (state) {
            boolean hasPolicy = token.accessPolicyId()
                    .flatMap(id -> state.policies(organization).find(region, id))
                    .isPresent();
            if (!hasPolicy) {
                throw new IllegalArgumentException(
                        "There is no access policy " + token.accessPolicyId() + " in " + region);
            }
            state.tokens(organization).find(region, token.id()).ifPresent(old -> state.tokens(organization)
                    .remove(region, old));
            state.tokens(organization).add(region, token, secret);
        }
        return this;
    }

    /**
     * Puts a plugin on a stack that is there.
     *
     * @param plugin the plugin; with the id of its stack as instance id
     * @return this
     */
    public Existing plugin(Plugin plugin) {
        require(Operation.GET_PLUGIN, plugin);
        synchronized (state) {
            long stack = plugin.instanceId()
                    .filter(id -> state.stacks().find(Long.toString(id)).isPresent())
                    .orElseThrow(() -> new IllegalArgumentException("There is no stack " + plugin.instanceId()));
            state.plugins(stack).put(plugin.pluginSlug(), plugin);
        }
        return this;
    }

    /**
     * Puts a Cloud API key.
     *
     * @param key the key
     * @return this
     */
    public Existing apiKey(ApiKey key) {
        require(
                Operation.of("listApiKeys"),
                ApiKeyList.builder()
                        .addItem(key)
                        .orderBy("name")
                        .direction("asc")
                        .build());
        synchronized (state) {
            state.apiKeys(organization).put(key.name(), key);
        }
        return this;
    }

    private static void require(Operation operation, Object value) {
        JsonNode tree = Json.mapper().valueToTree(value);
        List<Defect> defects = Spec.shipped()
                .operation(operation.id())
                .response(200)
                .body()
                .orElseThrow()
                .check(tree);
        if (!defects.isEmpty()) {
            throw new IllegalArgumentException(
                    "The answer of " + operation.id() + " cannot be " + tree + ": " + defects);
        }
    }
}
