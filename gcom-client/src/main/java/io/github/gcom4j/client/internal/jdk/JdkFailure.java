package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.internal.answer.TransportFailure;
import io.github.gcom4j.client.transport.ProxyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the failures of the JDK's client mean, in the types that the transport promises.
 *
 * @param uri where the request was to go
 * @param proxies which proxy it was to take
 */
record JdkFailure(URI uri, Optional<ProxySelector> proxies) {
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    /** Returns what a failure is; where nothing of the request was written yet, there was no connection for it. */
    Throwable of(Throwable failure, boolean begun) {
        if (failure instanceof CancellationException) {
            return failure;
        }
        Matcher tunnel = TUNNEL.matcher(String.valueOf(failure.getMessage()));
        if (tunnel.matches()) {
            return refusedTunnel(Integer.parseInt(tunnel.group(1)));
        }
        if (isUnprocessed(failure)) {
            return new ConnectException(failure.getMessage());
        }
        if (!begun && failure instanceof IOException && !TransportFailure.isUnsent(failure)) {
            return because(new ConnectException(failure.getMessage()), failure);
        }
        if (!begun && failure instanceof ConnectException) {
            return proxy().<Throwable>map(address ->
                            because(new ProxyException("the proxy " + address + " cannot be reached", true), failure))
                    .orElse(failure);
        }
        // A response that makes no sense can fail the JDK in other ways, for example with a NumberFormatException.
        return failure instanceof IOException
                ? failure
                : new IOException("the response cannot be read: " + failure, failure);
    }

    /** Returns what it means that a proxy opened no tunnel. */
    ProxyException refusedTunnel(int status) {
        return ProxyException.refused(proxy().orElse("in between"), status);
    }

    // Of HTTP/2: the one connection is full and the JDK opens no other, or the server says that it did not look at the
    // request. The JDK has no types for that.
    private static boolean isUnprocessed(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.equals("too many concurrent streams")
                || message.equals("Received RST_STREAM: Stream not processed")
                || message.equals("request not processed by peer")
                || failure.getClass().getSimpleName().equals("StreamLimitException");
    }

    private static <T extends Throwable> T because(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    private Optional<String> proxy() {
        List<Proxy> candidates = proxies.map(selector -> selector.select(uri)).orElse(List.of());
        return candidates.stream()
                .filter(candidate -> candidate.address() instanceof InetSocketAddress)
                .findFirst()
                .map(candidate -> (InetSocketAddress) candidate.address())
                .map(address -> address.getHostString() + ":" + address.getPort());
    }
}
