package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fake began with.
 *
 * @param clock what time it is
 * @param orgSlug slug of the organization, empty for that of the documentation
 * @param ownerToken what may do everything in that organization
 * @param otherOrganizations tokens of further organizations, by slug
 * @param realStackUrls whether stacks have the addresses of the real service rather than of the fake
 * @param plugins what can be installed beside the plugins every fake knows
 * @param behaviour how it behaves until it is told otherwise
 */
public record Settings(
        Clock clock,
        Optional<String> orgSlug,
        String ownerToken,
        Map<String, String> otherOrganizations,
        boolean realStackUrls,
        List<OfferedPlugin> plugins,
        Behaviour behaviour) {}
