package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites, which a browser on this machine may show, away from the admin API, and, where a token is asked
 * for, everybody who does not have it. A name with a dot could belong to another site, whatever address it leads to; numbers,
 * {@code localhost}, the plain names of a container network and those that were named could not.
 */
public final class AdminAccess {
    private static final Pattern OWN_HOST =
            Pattern.compile("(localhost|[0-9.]+|\\[[0-9a-f:.]+]|[a-z0-9_-]+)(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

    private static final String SCHEME = "bearer ";

    private final Set<String> hosts;
    private final Optional<String> token;

    /**
     * Describes who may call.
     *
     * @param hosts names with dots that are of this fake, in lower case
     * @param token what callers must send, empty where none is asked for
     */
    public AdminAccess(Set<String> hosts, Optional<String> token) {
        this.hosts = hosts;
        this.token = token;
    }

    /** Returns how a request is refused, empty if it is not. */
    Optional<RouteResponse> refusal(RouteRequest request) {
        String host = request.header("host").orElse("");
        if (!isOwn(host)) {
            return forbidden("the admin API is reached by localhost, an IP address, a name without dots or one given as"
                    + " --admin-host, but Host is " + (host.isEmpty() ? "missing" : "\"" + host + "\""));
        }
        Optional<String> foreign = request.header("origin")
                .filter(from -> !from.equalsIgnoreCase("http://" + host) && !from.equalsIgnoreCase("https://" + host));
        if (foreign.isPresent()) {
            return forbidden("the admin API is not for pages of \"" + foreign.get() + "\"");
        }
        if (token.isPresent() && !isToken(request.header("authorization").orElse(""), token.get())) {
            return Optional.of(AdminJson.error(
                            401, "Unauthorized", "the admin API needs its token: Authorization: Bearer ADMIN_TOKEN")
                    .withHeader("WWW-Authenticate", "Bearer"));
        }
        return request.body().isEmpty() || request.isJson()
                ? Optional.empty()
                : Optional.of(
                        AdminJson.error(415, "UnsupportedMediaType", "a body needs Content-Type: application/json"));
    }

    private boolean isOwn(String host) {
        String name = host.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
        return OWN_HOST.matcher(host).matches() || hosts.contains(name);
    }

    /** Takes as long whichever of its characters are right. */
    private static boolean isToken(String authorization, String expected) {
        boolean isBearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String sent = isBearer ? authorization.substring(SCHEME.length()).trim() : "";
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<RouteResponse> forbidden(String reason) {
        return Optional.of(AdminJson.error(403, "Forbidden", reason));
    }
}
