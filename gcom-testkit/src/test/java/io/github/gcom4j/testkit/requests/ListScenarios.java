package io.github.gcom4j.testkit.requests;

import static io.github.gcom4j.testkit.requests.RequestWorld.REGION;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Queries;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reading lists. The three pages are those of five policies, two on each. */
final class ListScenarios {
    private static final Queries.ListAccessPolicies TWO_PER_PAGE =
            Queries.ListAccessPolicies.builder().region(REGION).pageSize(2).build();

    private ListScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                        "the first item of a list",
                        world -> world.client.accessPolicies().list(REGION).stream()
                                .limit(1)
                                .forEach(policy -> {}),
                        world -> world.async.accessPolicies().list(REGION).findFirst(policy -> true)),
                find("an item on page 1 of 3", "policy2"),
                find("an item on page 3 of 3", "policy5"),
                Scenario.of(
                        "a list of 3 pages",
                        world ->
                                world.client.accessPolicies().list(TWO_PER_PAGE).forEach(policy -> {}),
                        world -> world.async.accessPolicies().list(TWO_PER_PAGE).toList()),
                Scenario.of(
                        "a list of 3 pages, reading ahead",
                        world -> world.client
                                .accessPolicies()
                                .list(TWO_PER_PAGE)
                                .readingAhead()
                                .forEach(policy -> {}),
                        world -> world.async
                                .accessPolicies()
                                .list(TWO_PER_PAGE)
                                .readingAhead()
                                .toList()),
                Scenario.of(
                        "all stacks of an organization",
                        world -> world.client
                                .stacks()
                                .list(world.cloud.organization().slug()),
                        world -> world.async
                                .stacks()
                                .list(world.cloud.organization().slug())),
                findByName("`findByName`, there", "policy5"),
                findByName("`findByName`, not there", "nobody"));
    }

    private static Scenario find(String name, String policyName) {
        Predicate<AccessPolicy> wanted = policy -> policy.name().equals(Optional.of(policyName));
        return Scenario.of(
                name,
                world -> world.client.accessPolicies().list(TWO_PER_PAGE).stream()
                        .filter(wanted)
                        .findFirst()
                        .ifPresent(policy -> {}),
                world -> world.async.accessPolicies().list(TWO_PER_PAGE).findFirst(wanted));
    }

    private static Scenario findByName(String name, String policyName) {
        return Scenario.of(
                name,
                world -> world.client.accessPolicies().findByName(REGION, policyName),
                world -> world.async.accessPolicies().findByName(REGION, policyName));
    }
}
