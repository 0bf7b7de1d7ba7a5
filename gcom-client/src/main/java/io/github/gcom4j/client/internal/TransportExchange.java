package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Operation;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends through the transport and turns what is no success into an exception of the toolkit. */
final class TransportExchange implements Exchange {
    private final HttpTransport transport;

    TransportExchange(HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Operation operation, TransportRequest request) {
        CompletableFuture<TransportResponse> sent = transport.send(request);
        CompletableFuture<TransportResponse> result = sent.handle((response, failure) -> {
            if (failure != null) {
                throw failure(operation, request, failure);
            }
            if (response.status() / 100 != 2) {
                throw ErrorClassifier.classify(ErrorBody.read(operation, request, response));
            }
            return response;
        });
        return Cancellation.propagate(result, sent);
    }

    private static RuntimeException failure(Operation operation, TransportRequest request, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof GcomException known) {
            return known;
        }
        String origin = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        if (cause instanceof HttpConnectTimeoutException) {
            return new ConnectionException(operation, "no connection to " + origin + " in time", cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new RequestTimeoutException(
                    operation, "no answer from " + origin + " within " + request.timeout(), cause);
        }
        if (cause instanceof IOException) {
            return new ConnectionException(operation, "no answer from " + origin + " (" + describe(cause) + ")", cause);
        }
        return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
    }

    private static String describe(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
