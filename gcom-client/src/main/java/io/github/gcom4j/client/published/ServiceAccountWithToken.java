package io.github.gcom4j.client.published;

import io.github.gcom4j.model.published.CreatedServiceAccountToken;
import io.github.gcom4j.model.published.ServiceAccount;

/**
 * A new service account and its first token.
 *
 * <p>Published, may change in any release.
 *
 * @param account the account
 * @param token the token with its secret, which is shown here and never again, and kept out of {@code toString}
 */
public record ServiceAccountWithToken(ServiceAccount account, CreatedServiceAccountToken token) {}
