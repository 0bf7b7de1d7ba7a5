package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;
import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** No answer arrived: the connection could not be made, or broke. {@link #isUnsent()} tells which. */
public final class ConnectionException extends GcomException {
    private static final long serialVersionUID = 1L;

    private final boolean unsent;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     * @param unsent true if no connection was made, so that nothing of the request was sent
     * @param cause what caused it, null where nothing did
     */
    public ConnectionException(Endpoint operation, String message, boolean unsent, @Nullable Throwable cause) {
        super(operation, operation.id() + " failed: " + message, cause);
        this.unsent = unsent;
    }

    /**
     * Tells whether the request certainly never reached the API.
     *
     * @return true if no connection was made; false if it broke later, so that a write may have been carried out
     */
    public boolean isUnsent() {
        return unsent;
    }

    /** False if the certificate of the server was refused, which waiting does not mend; otherwise true. */
    @Override
    public boolean isRetryable() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return false;
            }
        }
        return true;
    }
}
