package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;

/** Finds out what it means that a transport brought no response. */
final class TransportFailure {
    private TransportFailure() {}

    static RuntimeException classify(Endpoint endpoint, TransportRequest request, Throwable thrown) {
        Throwable cause = Failures.unwrap(thrown);
        if (cause instanceof GcomException known) {
            return known;
        }
        String origin = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        if (isUnsent(cause)) {
            return new ConnectionException(endpoint, "no connection to " + origin + describe(cause), true, cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new RequestTimeoutException(
                    endpoint, "no answer from " + origin + " within " + request.timeout(), cause);
        }
        if (cause instanceof IOException) {
            return new ConnectionException(endpoint, "no answer from " + origin + describe(cause), false, cause);
        }
        return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
    }

    private static boolean isUnsent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException;
    }

    private static String describe(Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return " (" + detail + ")";
    }
}
