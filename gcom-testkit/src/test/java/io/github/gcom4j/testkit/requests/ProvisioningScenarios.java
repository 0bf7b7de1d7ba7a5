package io.github.gcom4j.testkit.requests;

import static io.github.gcom4j.testkit.requests.RequestWorld.PLUGIN;
import static io.github.gcom4j.testkit.requests.RequestWorld.REGION;

import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Bringing things into a declared state. */
final class ProvisioningScenarios {
    private ProvisioningScenarios() {}

    static List<Scenario> all() {
        return List.of(
                stack("`ensureStack`, created", "shop", "shop.grafana.net"),
                stack("`ensureStack`, changed", "mine", "Renamed"),
                stack("`ensureStack`, unchanged", "mine", "mine.grafana.net"),
                policy("`ensureAccessPolicy`, created", "readers", "Readers"),
                policy("`ensureAccessPolicy`, changed", "policy1", "Renamed"),
                policy("`ensureAccessPolicy`, unchanged", "policy1", "policy1"),
                token("`ensureToken`, created", "reader", "Reader"),
                token("`ensureToken`, changed", "deployer", "Renamed"),
                token("`ensureToken`, unchanged", "deployer", "deployer").given(world -> world.client
                        .tokens()
                        .update(
                                REGION,
                                world.token.id(),
                                UpdateTokenRequest.builder()
                                        .displayName("deployer")
                                        .build())),
                plugin("`ensurePlugin`, created", "1.3.0"),
                plugin("`ensurePlugin`, changed", "1.3.0")
                        .given(world -> world.cloud.given().plugin(world.stack, PLUGIN)),
                plugin("`ensurePlugin`, unchanged", "1.3.0").given(world -> install(world, "1.3.0")),
                rotation("`rotateToken`, the first", "fresh"),
                rotation("`rotateToken`, in place of one", "deployer"));
    }

    private static Scenario stack(String name, String slug, String stackName) {
        CreateStackRequest declared =
                CreateStackRequest.builder().slug(slug).name(stackName).build();
        return Scenario.of(
                name,
                world -> world.provisioner.ensureStack(declared),
                world -> world.asyncProvisioner.ensureStack(declared));
    }

    private static Scenario policy(String name, String policyName, String displayName) {
        return Scenario.of(
                name,
                world -> world.provisioner.ensureAccessPolicy(REGION, policy(world, policyName, displayName)),
                world -> world.asyncProvisioner.ensureAccessPolicy(REGION, policy(world, policyName, displayName)));
    }

    private static CreateAccessPolicyRequest policy(RequestWorld world, String name, String displayName) {
        return CreateAccessPolicyRequest.builder()
                .name(name)
                .displayName(displayName)
                .scopes(world.policy().scopes())
                .realms(world.policy().realms())
                .build();
    }

    private static Scenario token(String name, String tokenName, String displayName) {
        return Scenario.of(
                name,
                world -> world.provisioner.ensureToken(REGION, token(world, tokenName, displayName)),
                world -> world.asyncProvisioner.ensureToken(REGION, token(world, tokenName, displayName)));
    }

    private static CreateTokenRequest token(RequestWorld world, String name, String displayName) {
        return CreateTokenRequest.builder()
                .accessPolicyId(world.policy().id())
                .name(name)
                .displayName(displayName)
                .build();
    }

    private static Scenario plugin(String name, String version) {
        return Scenario.of(
                name,
                world -> install(world, version),
                world -> world.asyncProvisioner.ensurePlugin("mine", plugin(version), WaitOptions.defaults()));
    }

    private static void install(RequestWorld world, String version) {
        var unused = world.provisioner.ensurePlugin("mine", plugin(version), WaitOptions.defaults());
    }

    private static AddPluginRequest plugin(String version) {
        return AddPluginRequest.builder().plugin(PLUGIN).version(version).build();
    }

    private static Scenario rotation(String name, String prefix) {
        return Scenario.of(
                name,
                world -> world.provisioner.rotateToken(plan(world, prefix), created -> {}),
                world -> world.asyncProvisioner.rotateToken(
                        plan(world, prefix), created -> CompletableFuture.completedFuture(created)));
    }

    private static RotationPlan plan(RequestWorld world, String prefix) {
        return RotationPlan.of(REGION, world.policy().id(), prefix);
    }
}
