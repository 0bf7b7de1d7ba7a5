package io.github.gcom4j.testkit.internal.state;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the fake behaves, which can change while it runs.
 *
 * @param readyAfter time a Grafana instance takes to answer once its stack is created
 * @param connectionsKnownAfter time until the connectivity of a new stack is known, empty for the former
 * @param deletionTakes time a deleted stack is still being deleted
 * @param slugReuseAfter time the slug of a deleted stack stays taken
 * @param pluginChangeTakes time a plugin change keeps a stack busy
 * @param stackLimit greatest number of stacks
 * @param regions slugs of the regions there are, empty for all that every fake knows
 * @param ownRegions slugs of the regions that are set apart for the organizations
 * @param users names of the users there are, empty for any
 * @param refusesAsDocumented whether a wrong value gets the status of the API document rather than that of the service
 * @param grafanaKeysGone whether Grafana instances have no API keys any more
 */
public record Behaviour(
        Duration readyAfter,
        Optional<Duration> connectionsKnownAfter,
        Duration deletionTakes,
        Duration slugReuseAfter,
        Duration pluginChangeTakes,
        int stackLimit,
        Set<String> regions,
        Set<String> ownRegions,
        Set<String> users,
        boolean refusesAsDocumented,
        boolean grafanaKeysGone) {

    /** Returns the time until the connectivity of a new stack is known. */
    public Duration connectionsAfter() {
        return connectionsKnownAfter.orElse(readyAfter);
    }

    /** Tells whether there is a user. */
    public boolean hasUser(String name) {
        return users.isEmpty() || users.contains(name);
    }

    /** Tells whether there is a region among those every fake knows. */
    public boolean hasRegion(String slug) {
        return regions.isEmpty() || regions.contains(slug);
    }
}
