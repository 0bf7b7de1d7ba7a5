package io.github.gcom4j.testkit.requests;

import static io.github.gcom4j.testkit.requests.RequestWorld.REGION;

import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.testkit.fault.Fault;
import java.util.List;

/** Creating, changing and deleting single things. */
final class ChangeScenarios {
    private static final CreateStackRequest SHOP =
            CreateStackRequest.builder().name("Shop").slug("shop").build();
    private static final UpdateStackRequest RENAME =
            UpdateStackRequest.builder().name("Renamed").build();

    private ChangeScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                        "`update` with a request",
                        world -> world.client.stacks().update("mine", RENAME),
                        world -> world.async.stacks().update("mine", RENAME)),
                Scenario.of(
                        "`update` with a function",
                        world -> world.client.stacks().update("mine", stack -> stack.toBuilder()
                                .name("Renamed")
                                .build()),
                        world -> world.async.stacks().update("mine", stack -> stack.toBuilder()
                                .name("Renamed")
                                .build())),
                Scenario.of(
                        "`update` with a function that changes nothing",
                        world -> world.client.stacks().update("mine", stack -> stack),
                        world -> world.async.stacks().update("mine", stack -> stack)),
                Scenario.of(
                        "`setLabel`",
                        world -> world.client.stacks().setLabel("mine", "team", "platform"),
                        world -> world.async.stacks().setLabel("mine", "team", "platform")),
                Scenario.of(
                        "`setAllowedSubnets`",
                        world -> world.client
                                .accessPolicies()
                                .setAllowedSubnets(REGION, world.policy().id(), List.of("10.0.0.0/8")),
                        world -> world.async
                                .accessPolicies()
                                .setAllowedSubnets(REGION, world.policy().id(), List.of("10.0.0.0/8"))),
                Scenario.of("`protect`", world -> world.client.stacks().protect("mine"), world -> world.async
                        .stacks()
                        .protect("mine")),
                delete("`deleteIfExists`, there", "mine"),
                delete("`deleteIfExists`, not there", "nobody"),
                createStack("`createOrFind`"),
                createStack("`createOrFind`, answer lost")
                        .given(world -> world.cloud.faults().on(Operation.CREATE_STACK, Fault.resetAnswer())),
                createStack("`createOrFind`, request lost")
                        .given(world -> world.cloud.faults().on(Operation.CREATE_STACK, Fault.resetRequest())),
                createToken("`createOrReplaceLost`"),
                createToken("`createOrReplaceLost`, answer lost")
                        .given(world -> world.cloud.faults().on(Operation.CREATE_TOKEN, Fault.resetAnswer())));
    }

    private static Scenario delete(String name, String slug) {
        return Scenario.of(name, world -> world.client.stacks().deleteIfExists(slug), world -> world.async
                .stacks()
                .deleteIfExists(slug));
    }

    private static Scenario createStack(String name) {
        return Scenario.of(name, world -> world.client.stacks().createOrFind(SHOP), world -> world.async
                .stacks()
                .createOrFind(SHOP));
    }

    private static Scenario createToken(String name) {
        return Scenario.of(
                name,
                world -> world.client.tokens().createOrReplaceLost(REGION, reader(world)),
                world -> world.async.tokens().createOrReplaceLost(REGION, reader(world)));
    }

    private static CreateTokenRequest reader(RequestWorld world) {
        return CreateTokenRequest.builder()
                .accessPolicyId(world.policy().id())
                .name("reader")
                .build();
    }
}
