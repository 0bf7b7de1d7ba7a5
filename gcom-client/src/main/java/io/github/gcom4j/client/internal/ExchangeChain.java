package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.HttpTransport;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts the concerns of a call in their order, the outermost last. */
public final class ExchangeChain {
    private ExchangeChain() {}

    /**
     * Builds the chain.
     *
     * @param transport the innermost part
     * @param baseUrl the base of all paths
     * @param token gives the current token
     * @param timeout the longest wait for one answer
     * @return the generated interfaces on top of the chain
     */
    public static FeignApis apis(HttpTransport transport, String baseUrl, Supplier<String> token, Duration timeout) {
        Exchange sent = new TransportExchange(transport);
        Exchange authenticated = new AuthenticatedExchange(sent, token);
        Exchange identified = new IdentifiedExchange(authenticated, UserAgent.VALUE, UUID::randomUUID);
        return new FeignApis(identified, baseUrl, timeout);
    }
}
