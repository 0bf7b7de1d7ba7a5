package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Region;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the fake behaves.
 *
 * @param clock what time it is
 * @param orgSlug slug of the organization, empty for that of the documentation
 * @param otherOrganizations tokens of further organizations, by slug
 * @param readyAfter time a Grafana instance takes to answer once its stack is created
 * @param connectionsAfter time until the connectivity of a new stack is known
 * @param deletionTakes time a deleted stack is still being deleted
 * @param slugReuseAfter time the slug of a deleted stack stays taken
 * @param pluginChangeTakes time a plugin change keeps a stack busy
 * @param stackLimit greatest number of stacks
 * @param realStackUrls whether stacks have the addresses of the real service rather than of the fake
 * @param plugins what can be installed beside the plugins every fake knows
 * @param regions slugs of the regions there are, empty for all that every fake knows
 * @param ownRegions slugs of the regions that are set apart for the organizations
 * @param users names of the users there are, empty for any
 * @param refusesAsDocumented whether a wrong value gets the status of the API document rather than that of the service
 * @param waitsForReadiness whether a create that does not say so waits until the instance is ready
 * @param grafanaKeysGone whether Grafana instances have no API keys any more
 */
public record Settings(
        Clock clock,
        Optional<String> orgSlug,
        Map<String, String> otherOrganizations,
        Duration readyAfter,
        Duration connectionsAfter,
        Duration deletionTakes,
        Duration slugReuseAfter,
        Duration pluginChangeTakes,
        int stackLimit,
        boolean realStackUrls,
        List<OfferedPlugin> plugins,
        Set<String> regions,
        Set<String> ownRegions,
        Set<String> users,
        boolean refusesAsDocumented,
        boolean waitsForReadiness,
        boolean grafanaKeysGone) {

    /** Tells whether there is a user. */
    public boolean hasUser(String name) {
        return users.isEmpty() || users.contains(name);
    }

    /** Tells whether there is a region. */
    boolean offers(Region region) {
        return regions.isEmpty() || regions.contains(region.slug());
    }
}
