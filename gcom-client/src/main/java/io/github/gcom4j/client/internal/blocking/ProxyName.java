package io.github.gcom4j.client.internal.blocking;

import io.github.gcom4j.client.internal.request.ApiUrl;
import io.github.gcom4j.client.transport.ProxyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The proxy on the way of a request, in messages.
 *
 * @param proxy its host and port, empty where there is none
 */
public record ProxyName(Optional<String> proxy) {
    /** The header that holds the password for a proxy, which the API must not see. */
    public static final String PASSWORD = "Proxy-Authorization";

    /** Returns what it means that a proxy opened no tunnel. */
    public ProxyException refused(int status) {
        return ProxyException.refused(proxy.orElse("in between"), status);
    }

    /** Returns what it means that no connection was made. */
    public IOException unreachable(IOException failure) {
        boolean isNoProxys = proxy.isEmpty()
                || failure instanceof ProxyException
                || !(failure instanceof ConnectException || failure instanceof UnknownHostException);
        if (isNoProxys) {
            return failure;
        }
        ProxyException named = new ProxyException("the proxy " + proxy.get() + " cannot be reached", true);
        named.initCause(failure);
        return named;
    }

    /** Tells whether a request must go to no proxy, which would see the token: what stays on this machine without TLS. */
    public static boolean isPassedBy(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && ApiUrl.isLoopback(uri.getHost());
    }
}
