package io.github.gcom4j.testkit.requests;

import static io.github.gcom4j.testkit.requests.RequestWorld.PLUGIN;
import static io.github.gcom4j.testkit.requests.RequestWorld.REGION;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.fault.Fault;
import java.time.Duration;
import java.util.List;

/** Waiting. A stack of the world needs 12 seconds to answer or to be gone. */
final class WaitScenarios {
    private static final WaitOptions OPTIONS = WaitOptions.defaults();

    private WaitScenarios() {}

    static List<Scenario> all() {
        return List.of(
                ready("`stackReady`, on the first poll"),
                ready("`stackReady`, on the fourth poll").given(world -> world.cloud.pause("mine")),
                Scenario.of(
                                "`stackGone`, on the fourth poll",
                                world -> world.client.waiters().stackGone(id(world), OPTIONS),
                                world -> world.async.waiters().stackGone(id(world), OPTIONS))
                        .given(world -> world.client.stacks().delete("mine")),
                tokenUsable("`tokenUsable`, on the first poll"),
                tokenUsable("`tokenUsable`, on the third poll").given(world -> world.cloud
                        .faults()
                        .on(
                                Operation.LIST_TOKENS,
                                Fault.status(401)
                                        .json("{\"code\": \"InvalidCredentials\", \"message\": \"Token invalid\"}"))
                        .times(2)),
                addPlugin("`addWhenFree`, free"),
                addPlugin("`addWhenFree`, busy for 25 s")
                        .given(world -> world.cloud.operationInProgress("mine", Duration.ofSeconds(25))));
    }

    private static Scenario ready(String name) {
        return Scenario.of(name, world -> world.client.waiters().stackReady("mine", OPTIONS), world -> world.async
                .waiters()
                .stackReady("mine", OPTIONS));
    }

    private static Scenario tokenUsable(String name) {
        return Scenario.of(
                name,
                world -> world.client.waiters().tokenUsable(REGION, secret(world), OPTIONS),
                world -> world.async.waiters().tokenUsable(REGION, secret(world), OPTIONS));
    }

    private static String id(RequestWorld world) {
        return String.valueOf(world.stack.id());
    }

    private static Credentials secret(RequestWorld world) {
        return Credentials.of(world.token.token().orElseThrow());
    }

    private static Scenario addPlugin(String name) {
        AddPluginRequest plugin = AddPluginRequest.builder().plugin(PLUGIN).build();
        return Scenario.of(
                name,
                world -> world.client.plugins().addWhenFree("mine", plugin, OPTIONS),
                world -> world.async.plugins().addWhenFree("mine", plugin, OPTIONS));
    }
}
