package io.github.gcom4j.client.transport;

import java.net.ConnectException;

/** A proxy on the way to the API made no connection to it, so that nothing was sent to the API. */
public final class ProxyException extends ConnectException {
    private static final long serialVersionUID = 1L;
    private static final int AUTHENTICATION_REQUIRED = 407;

    private final boolean passing;

    /**
     * Creates the exception.
     *
     * @param message what happened, with the name of the proxy
     * @param passing whether waiting can help
     */
    public ProxyException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /**
     * Tells that a proxy refused.
     *
     * @param proxy its host and port
     * @param status the HTTP status that it answered
     * @return the exception
     */
    public static ProxyException refused(String proxy, int status) {
        String advice = status == AUTHENTICATION_REQUIRED
                ? ": it asks for a password, to be sent in the header Proxy-Authorization of CallOptions"
                : "";
        return new ProxyException(
                "the proxy " + proxy + " refused the tunnel with HTTP " + status + advice, status / 100 == 5);
    }

    /**
     * Tells whether the proxy may let the same request pass later.
     *
     * @return true if waiting can help
     */
    public boolean isPassing() {
        return passing;
    }
}
