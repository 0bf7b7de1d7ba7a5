package io.github.gcom4j.model;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint as failures, listeners and retries see it: an {@link Operation} of the spec, or one that a user of the
 * client declares beyond the spec.
 */
public interface Endpoint extends Serializable {
    /**
     * Returns the name of the endpoint.
     *
     * @return for example listStacks
     */
    String id();

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals, for example GET
     */
    String method();

    /**
     * Returns the path below the API's base, with its variables in braces.
     *
     * @return the path template
     */
    String path();

    /**
     * Tells whether a request can be repeated without doing twice what it does.
     *
     * @return the kind of the endpoint
     */
    Operation.Idempotency idempotency();

    /**
     * Returns the scopes the token's access policy needs.
     *
     * @return the scopes, empty where none is needed or none is known
     */
    Set<String> requiredScopes();

    /**
     * Returns how many requests the API takes in a while. Endpoints of the same limit share it.
     *
     * @return the limit, empty where none is known
     */
    Optional<RateLimit> rateLimit();
}
