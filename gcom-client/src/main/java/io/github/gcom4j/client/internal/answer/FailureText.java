package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.transport.ProxyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Says in words why there was no response: libraries leave the cause to the type, or to one far below. */
final class FailureText {
    private final List<Throwable> causes = new ArrayList<>();
    private final URI uri;

    private FailureText(Throwable failure, URI uri) {
        this.uri = uri;
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
    }

    static String of(Throwable failure, URI uri) {
        return new FailureText(failure, uri).text();
    }

    private String text() {
        Throwable failure = causes.get(0);
        boolean unknown =
                has(UnresolvedAddressException.class::isInstance) || has(UnknownHostException.class::isInstance);
        if (failure instanceof ProxyException) {
            return failure.getMessage() + (unknown ? ": its host is unknown" : because(causes.size() > 1));
        }
        for (Throwable cause : causes) {
            if (cause instanceof CertificateExpiredException) {
                return "the certificate of the server has expired: it was valid until " + date(cause);
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "the certificate of the server is not valid yet: it is from " + date(cause);
            }
        }
        if (unknown) {
            return "the host " + uri.getHost() + " is unknown";
        }
        if (TransportFailure.isOfJdk(failure, "HttpConnectTimeoutException")) {
            return "not connected in time";
        }
        if (failure instanceof NoRouteToHostException) {
            return "there is no route to the host";
        }
        String message = message();
        if (message.startsWith("Unsupported or unrecognized SSL message")) {
            return "the port does not speak TLS";
        }
        if (message.startsWith("PKIX path building failed")) {
            return "the certificate of the server is not trusted: no authority of the trust store has signed it";
        }
        return failure instanceof ConnectException && (message.isEmpty() || message.startsWith("Connection refused"))
                ? "the connection was refused"
                : message.isEmpty() ? failure.getClass().getSimpleName() : message;
    }

    // The JDK says NotAfter: or NotBefore: and the date.
    private static String date(Throwable validity) {
        return String.valueOf(validity.getMessage()).replaceFirst("^Not(?:After|Before): *", "");
    }

    private String because(boolean refused) {
        return refused ? ": the connection was refused" : "";
    }

    // The first that says something.
    private String message() {
        return causes.stream()
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private boolean has(Predicate<Throwable> kind) {
        return causes.stream().anyMatch(kind);
    }
}
