package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.api.TokensApi;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.TokenPage;
import io.github.gcom4j.model.UpdateTokenRequest;

/** Tokens of access policies, which authenticate requests. */
public final class TokenService {
    private final TokensApi api;

    TokenService(TokensApi api) {
        this.api = api;
    }

    /**
     * Creates a token. Its secret is in the answer and can never be read again.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param request the token; its name must be new in the organization and region
     * @return the token with its secret
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public CreatedToken create(String region, CreateTokenRequest request) {
        return api.createToken(Queries.CreateToken.builder().region(region).build(), request);
    }

    /**
     * Lists all tokens of a region, except those that have expired.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @return the tokens, fetched page by page
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Paginated<Token> list(String region) {
        return list(Queries.ListTokens.builder().region(region).build());
    }

    /**
     * Lists the tokens that match.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param query the region and the filters; a page cursor in it starts in the middle
     * @return the tokens, fetched page by page
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Paginated<Token> list(Queries.ListTokens query) {
        return new Paginated<>(cursor -> {
            Queries.ListTokens paged = cursor.map(
                            next -> query.toBuilder().pageCursor(next).build())
                    .orElse(query);
            TokenPage page = api.listTokens(paged);
            return new Page<>(page.items(), PageCursor.next(page.metadata()));
        });
    }

    /**
     * Gets a token, without its secret. An expired token counts as gone.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param tokenId the id of the token
     * @return the token
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Token get(String region, String tokenId) {
        return api.getToken(tokenId, Queries.GetToken.builder().region(region).build());
    }

    /**
     * Changes the display name or the expiry of a token.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param tokenId the id of the token
     * @param request the changes
     * @return the token as changed
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public Token update(String region, String tokenId, UpdateTokenRequest request) {
        return api.updateToken(
                tokenId, Queries.UpdateToken.builder().region(region).build(), request);
    }

    /**
     * Deletes a token. It stops working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the slug of the region, for example us or prod-eu-west-3
     * @param tokenId the id of the token
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public void delete(String region, String tokenId) {
        api.deleteToken(tokenId, Queries.DeleteToken.builder().region(region).build());
    }
}
