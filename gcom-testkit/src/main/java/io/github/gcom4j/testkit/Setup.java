package io.github.gcom4j.testkit;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.api.call.Permissions;
import io.github.gcom4j.testkit.internal.http.RateLimits;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Settings;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.route.RouteHandler;
import io.github.gcom4j.testkit.route.Stub;
import io.github.gcom4j.testkit.snapshot.Durability;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * What a fake is made of.
 *
 * @param host name or number of the address to listen on
 * @param port the port, 0 for any free one
 * @param tls what connections are wrapped in
 * @param externalUrl address of the stacks, empty for that of each request
 * @param ownerToken what may do everything
 * @param enforcesPermissions whether other tokens are held to their policy
 * @param reportsPermissions whether what their policy lacks is reported rather than refused
 * @param enforcesRateLimits whether requests beyond the limits are refused
 * @param strict whether operations that the fake does not simulate are refused
 * @param spec what the fake answers by
 * @param seed the state to start with
 * @param kept where the state is kept
 * @param settings how the state behaves
 * @param routes what answers beside the API, by prefix of the path
 * @param stubs what answers below a path from a state of its own, the latest last
 * @param listeners are called for each exchange
 */
record Setup(
        String host,
        int port,
        Optional<SSLContext> tls,
        Optional<String> externalUrl,
        String ownerToken,
        boolean enforcesPermissions,
        boolean reportsPermissions,
        boolean enforcesRateLimits,
        boolean strict,
        Supplier<Spec> spec,
        Optional<Path> seed,
        Optional<Kept> kept,
        Settings settings,
        Map<String, RouteHandler> routes,
        List<Stub> stubs,
        List<Consumer<Exchange>> listeners) {

    /** A file that holds the state, and what it survives there. */
    record Kept(Path file, Durability durability) {}

    Optional<Permissions> permissions(CloudState state) {
        return enforcesPermissions || reportsPermissions
                ? Optional.of(new Permissions(state, !enforcesPermissions))
                : Optional.empty();
    }

    Optional<RateLimits> rateLimits() {
        return enforcesRateLimits ? Optional.of(new RateLimits(settings.clock())) : Optional.empty();
    }
}
