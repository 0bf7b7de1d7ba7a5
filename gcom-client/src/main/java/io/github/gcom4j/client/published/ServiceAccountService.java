package io.github.gcom4j.client.published;

import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;

/**
 * Service accounts of the Grafana instance of a stack, and their tokens, which the API of that instance takes.
 *
 * <p>Published, may change in any release: the vendor does not document these operations for general use.
 */
public interface ServiceAccountService extends ServiceAccountOperations {
    /**
     * Creates a service account with a token, the way from a token of Grafana Cloud to the API of an instance. If the token
     * cannot be created, the account is deleted again; should that fail too, the account stays, and the failure of the token
     * has the other one as a suppressed exception.
     *
     * <p>It requires the scopes of {@link #create(String, CreateServiceAccountRequest)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param account the account to create
     * @param token the token to create
     * @return both, the token with its secret
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     */
    ServiceAccountWithToken createWithToken(
            String stackIdOrSlug, CreateServiceAccountRequest account, CreateServiceAccountTokenRequest token);

    /** Does what {@link #createWithToken(String, CreateServiceAccountRequest, CreateServiceAccountTokenRequest)} does, for a stack by its id. */
    default ServiceAccountWithToken createWithToken(
            long stackId, CreateServiceAccountRequest account, CreateServiceAccountTokenRequest token) {
        return createWithToken(Long.toString(stackId), account, token);
    }
}
