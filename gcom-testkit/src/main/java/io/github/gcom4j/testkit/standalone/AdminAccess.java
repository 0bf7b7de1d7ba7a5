package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.RouteRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites, which a browser on this machine may show, away from the admin API. A name with a dot could be
 * theirs, whatever address it leads to; numbers, {@code localhost} and the plain names of a container network could not.
 */
final class AdminAccess {
    private static final Pattern OWN_HOST =
            Pattern.compile("(localhost|[0-9.]+|\\[[0-9a-f:.]+]|[a-z0-9_-]+)(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

    private AdminAccess() {}

    /** Returns why a request is refused, empty if it is not. */
    static Optional<String> refusal(RouteRequest request) {
        String host = request.header("host").orElse("");
        if (!OWN_HOST.matcher(host).matches()) {
            return Optional.of(
                    "the admin API is reached by localhost, an IP address or a name without dots, but Host is "
                            + (host.isEmpty() ? "missing" : "\"" + host + "\""));
        }
        Optional<String> origin = request.header("origin").filter(from -> !from.equalsIgnoreCase("http://" + host));
        if (origin.isPresent()) {
            return Optional.of("the admin API is not for pages of \"" + origin.get() + "\"");
        }
        boolean writesOtherThanJson = !request.body().isEmpty()
                && !request.header("content-type").orElse("").startsWith("application/json");
        return writesOtherThanJson ? Optional.of("a body needs Content-Type: application/json") : Optional.empty();
    }
}
