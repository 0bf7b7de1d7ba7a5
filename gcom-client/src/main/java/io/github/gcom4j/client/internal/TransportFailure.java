package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;

/** Finds out what it means that a transport brought no response. */
final class TransportFailure {
    private TransportFailure() {}

    static RuntimeException classify(Endpoint endpoint, TransportRequest request, Throwable thrown) {
        Throwable cause = Futures.cause(thrown);
        if (cause instanceof GcomException known) {
            return known;
        }
        if (!(cause instanceof IOException)) {
            return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
        }
        if (cause instanceof ResponseTooLongException) {
            return new UndecodableResponseException(
                    endpoint,
                    "the response is longer than " + request.maxResponseBytes()
                            + " bytes; maxResponseBytes of the client's builder sets another limit");
        }
        // The JDK quotes what it cannot read, and that may be the token.
        Redaction redaction = Redaction.of(request);
        Throwable shown = redaction.leavesAlone(cause) ? cause : null;
        String detail = redaction.apply(describe(cause));
        String origin = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        if (isUnsent(cause)) {
            return new ConnectionException(endpoint, "no connection to " + origin + detail, true, shown);
        }
        return cause instanceof HttpTimeoutException
                ? new RequestTimeoutException(
                        endpoint, "no answer from " + origin + " within " + request.timeout(), shown)
                : new ConnectionException(endpoint, "no answer from " + origin + detail, false, shown);
    }

    private static boolean isUnsent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }

    private static String describe(Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return " (" + detail + ")";
    }
}
