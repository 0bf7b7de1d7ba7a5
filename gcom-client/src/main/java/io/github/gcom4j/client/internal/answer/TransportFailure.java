package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.request.Redaction;
import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.client.transport.ProxyException;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Finds out what it means that a transport brought no response. */
public final class TransportFailure {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private TransportFailure() {}

    public static RuntimeException classify(Endpoint endpoint, TransportRequest request, Throwable thrown) {
        Throwable cause = Futures.cause(thrown);
        if (cause instanceof GcomException known) {
            return known;
        }
        if (!(cause instanceof IOException)) {
            return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
        }
        if (cause instanceof ClosedByInterruptException) {
            return new CallInterruptedException(endpoint, "the calling thread was interrupted", cause);
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
        String detail = " (" + redaction.apply(FailureText.of(cause, request.uri())) + ")";
        if (isUnsent(cause)) {
            return new ConnectionException(
                    endpoint, "no connection to " + origin(request) + detail, true, isPassing(cause), shown);
        }
        return cause instanceof SocketTimeoutException || isOfJdk(cause, "HttpTimeoutException")
                ? new RequestTimeoutException(
                        endpoint,
                        "no answer from " + origin(request) + " within " + DurationText.of(request.timeout()),
                        shown)
                : new ConnectionException(endpoint, "no answer from " + origin(request) + detail, false, true, shown);
    }

    /** Finds out whether it was a proxy that answered, and the API never saw the request. */
    public static @Nullable ConnectionException ofProxy(Endpoint endpoint, TransportRequest request, int status) {
        return status == PROXY_AUTHENTICATION_REQUIRED
                ? new ConnectionException(
                        endpoint,
                        "no connection to " + origin(request) + " ("
                                + ProxyException.refused("in between", status).getMessage() + ")",
                        true,
                        false,
                        null)
                : null;
    }

    public static boolean isUnsent(Throwable cause) {
        return cause instanceof ConnectException
                || isOfJdk(cause, "HttpConnectTimeoutException")
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }

    // By its name, as a JVM may lack the JDK's client.
    static boolean isOfJdk(Throwable cause, String name) {
        for (Class<?> type = cause.getClass(); type != Throwable.class; type = type.getSuperclass()) {
            if (type.getName().equals("java.net.http." + name)) {
                return true;
            }
        }
        return false;
    }

    // What waiting does not mend: the certificate of the server, and a proxy that does not want to.
    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof SSLPeerUnverifiedException
                    || (cause instanceof ProxyException refusal && !refusal.isPassing())) {
                return false;
            }
        }
        return true;
    }

    private static String origin(TransportRequest request) {
        return request.uri().getScheme() + "://" + request.uri().getRawAuthority();
    }
}
