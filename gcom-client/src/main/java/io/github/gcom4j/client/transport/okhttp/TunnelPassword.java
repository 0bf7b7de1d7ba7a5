package io.github.gcom4j.client.transport.okhttp;

import io.github.gcom4j.client.internal.blocking.ProxyName;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Gives a proxy its password with the request for a tunnel. Connections that were made with the same password are shared, since
 * two of these are equal then.
 *
 * @param header the value of the header
 */
record TunnelPassword(String header) implements Authenticator {
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request refused = response.request();
        boolean isTunnel = refused.method().equals("CONNECT");
        return isTunnel && refused.header(ProxyName.PASSWORD) == null
                ? refused.newBuilder().header(ProxyName.PASSWORD, header).build()
                : null;
    }

    @Override
    public String toString() {
        return "TunnelPassword[***]";
    }
}
