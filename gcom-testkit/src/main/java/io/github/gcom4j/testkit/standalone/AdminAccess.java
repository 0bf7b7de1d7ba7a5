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
        return origin.map(from -> "the admin API is not for pages of \"" + from + "\"");
    }

    /** Tells whether a request has a body that a form of another site could send. */
    static boolean sendsOtherThanJson(RouteRequest request) {
        return !request.body().isEmpty() && !request.isJson();
    }
}
