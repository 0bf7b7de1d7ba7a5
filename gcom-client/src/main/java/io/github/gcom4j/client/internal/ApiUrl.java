package io.github.gcom4j.client.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The origin of the API, to which the path of the API is appended. */
public final class ApiUrl {
    private static final String PATH = "/api";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ApiUrl() {}

    /**
     * Checks an origin.
     *
     * @param name what the value is, for the message
     * @param origin the origin as configured
     * @return the base of all paths
     * @throws IllegalArgumentException if a token must not be sent there
     */
    public static String base(String name, String origin) {
        URI uri = parse(name, origin.strip());
        String host = uri.getHost();
        if (host == null || uri.getScheme() == null) {
            throw invalid(name, origin, "must be an origin such as https://grafana.com");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean loopback = LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback)) {
            throw invalid(name, origin, "must use https; http is for loopback addresses only");
        }
        if (present(uri.getRawUserInfo()) || present(uri.getRawQuery()) || present(uri.getRawFragment())) {
            throw invalid(name, origin, "must be an origin without user, query or fragment");
        }
        if (present(uri.getRawPath()) && !uri.getRawPath().equals("/")) {
            throw invalid(name, origin, "must be an origin without a path; " + PATH + " is appended");
        }
        if (host.equalsIgnoreCase("www.grafana.com")) {
            throw invalid(name, origin, "must be https://grafana.com, to which this host redirects");
        }
        return scheme + "://" + uri.getRawAuthority() + PATH;
    }

    private static URI parse(String name, String origin) {
        try {
            return new URI(origin);
        } catch (URISyntaxException malformed) {
            throw invalid(name, origin, "is no URL: " + malformed.getReason());
        }
    }

    private static boolean present(@Nullable String part) {
        return part != null && !part.isEmpty();
    }

    private static IllegalArgumentException invalid(String name, String origin, String rule) {
        // A password in the user part, a key in the query, and a token that was put into the wrong variable stay
        // hidden.
        String shown = Redaction.ofTokens(origin.replaceAll("//.*@", "//***@").replaceAll("([?#]).*", "$1***"));
        return new IllegalArgumentException(name + " \"" + shown + "\" " + rule);
    }
}
