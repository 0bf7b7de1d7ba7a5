package io.github.gcom4j.testkit.internal.wire;

import io.github.gcom4j.testkit.internal.wire.message.Limits;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** What a connection is wrapped in. */
@FunctionalInterface
public interface Security {
    /** Nothing. */
    Security NONE = (socket, limits) -> socket;

    /** Returns what is read from and written to. */
    Socket secured(Socket accepted, Limits limits) throws IOException;

    /** Wraps it in TLS, with the certificate of a context. */
    static Security tls(SSLContext context) {
        return (accepted, limits) -> {
            SSLSocket socket = (SSLSocket) context.getSocketFactory()
                    .createSocket(accepted, accepted.getInetAddress().getHostAddress(), accepted.getPort(), true);
            socket.setUseClientMode(false);
            socket.setSoTimeout(limits.headMillis());
            socket.startHandshake();
            return socket;
        };
    }

    /** Returns the scheme of URLs. */
    default String scheme() {
        return this == NONE ? "http" : "https";
    }
}
