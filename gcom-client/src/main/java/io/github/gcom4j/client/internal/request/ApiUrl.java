package io.github.gcom4j.client.internal.request;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The origin of the API, to which the path of the API is appended.
 *
 * @param name what the value is, for messages
 * @param origin the origin as configured, with or without the path of the API
 */
public record ApiUrl(String name, String origin) {
    private static final String PATH = "/api";
    private static final String PLAIN =
            "must use https; http is for loopback addresses only, and for hosts named to allowPlainHttp";
    private static final String NO_ORIGIN = "must be an origin such as https://grafana.com";
    private static final String NO_HOST =
            NO_ORIGIN + ", with a host of letters, digits, dots and hyphens, and maybe a port";
    private static final Pattern NO_PATH = Pattern.compile("/*|" + PATH + "/*", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    // What may be a password: all before an at sign, and what follows a colon and is no port.
    private static final Pattern USER = Pattern.compile("(?s)^([A-Za-z][A-Za-z0-9+.-]*:/*)?.*@");

    /**
     * Checks an origin, but for whether it may be reached without TLS.
     *
     * @throws IllegalArgumentException if it is none
     */
    public ApiUrl {
        URI uri = parse(name, origin.strip());
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw invalid(name, origin, uri.getRawAuthority() == null || uri.getScheme() == null ? NO_ORIGIN : NO_HOST);
        }
        if (!scheme(uri).matches("https?")) {
            throw invalid(name, origin, PLAIN);
        }
        if (present(uri.getRawUserInfo()) || present(uri.getRawQuery()) || present(uri.getRawFragment())) {
            throw invalid(name, origin, "must be an origin without user, query or fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > LARGEST_PORT) {
            throw invalid(name, origin, "must have a port from 1 to " + LARGEST_PORT);
        }
        if (present(uri.getRawPath()) && !NO_PATH.matcher(uri.getRawPath()).matches()) {
            throw invalid(name, origin, "must be an origin without a path; " + PATH + " is appended");
        }
        if (plain(uri.getHost()).equals("www.grafana.com")) {
            throw invalid(name, origin, "must be https://grafana.com, to which this host redirects");
        }
    }

    /**
     * Returns the base of all paths.
     *
     * @param plainHosts the hosts that may be reached without TLS besides loopback addresses, in lower case
     * @return the base
     * @throws IllegalArgumentException if a token must not be sent there
     */
    public String base(Set<String> plainHosts) {
        URI uri = parse(name, origin.strip());
        String host = uri.getHost();
        if (scheme(uri).equals("http") && !isLoopback(host) && !plainHosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw invalid(name, origin, PLAIN);
        }
        return scheme(uri) + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + PATH;
    }

    // A dot at the end is the root of all names.
    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }

    private static String scheme(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether a host is this machine, whose traffic nobody else sees.
     *
     * @param host the host of a URI
     * @return true for loopback addresses of both versions of IP, for localhost and what is below it
     */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost")
                || name.endsWith(".localhost")
                || IPV4_LOOPBACK.matcher(name).matches()) {
            return true;
        }
        try {
            // A literal, for which no name is looked up.
            return IPV6.matcher(name).matches() && InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
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
        return new IllegalArgumentException(name + " \"" + shown(origin) + "\" " + rule);
    }

    // A password in the user part, a key in the query, and a token that was put into the wrong variable stay hidden.
    private static String shown(String origin) {
        String withoutUser = USER.matcher(origin).replaceFirst("$1***@").replaceAll("(?s)([?#]).*", "$1***");
        int scheme = withoutUser.indexOf("://");
        int colon = withoutUser.indexOf(':', scheme < 0 ? 0 : scheme + 3);
        boolean bracket = withoutUser.contains("[");
        boolean port = colon < 0 || bracket || withoutUser.substring(colon + 1).matches("[0-9:]{1,12}(/.*)?");
        String shown = port ? withoutUser : withoutUser.substring(0, colon + 1) + "***";
        return Redaction.ofTokens(shown.replaceAll("\\p{Cntrl}", "?"));
    }
}
