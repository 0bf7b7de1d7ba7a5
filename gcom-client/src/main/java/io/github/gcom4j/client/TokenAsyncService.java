package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.TokenApiAsync;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.internal.Missing;
import io.github.gcom4j.client.internal.UnknownOutcome;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.TokenPage;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Tokens of access policies, which authenticate requests.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class TokenAsyncService {
    private final TokenApiAsync api;
    private final TokenQueries queries;

    TokenAsyncService(TokenApiAsync api, TokenQueries queries) {
        this.api = api;
        this.queries = queries;
    }

    /**
     * Creates a token. Its secret is in the answer and can never be read again.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param request the token; its name must be new in the organization and region
     * @return the token with its secret
     */
    public CompletableFuture<CreatedToken> create(CharSequence region, CreateTokenRequest request) {
        return api.createToken(queries.create(region), request);
    }

    /**
     * Creates a token whose secret reaches the caller even if an answer gets lost. The name is looked up first; if it
     * is free, and nobody knows afterwards whether the token was created, one found under that name is deleted, as its
     * secret is lost, and created once more.
     *
     * <p>A name that is taken is refused by the API as ever; nothing is deleted then.
     *
     * <p>Required scopes: {@code accesspolicies:write} and {@code accesspolicies:read} and {@code
     * accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param request the token; its name must be new in the organization and region
     * @return the token with its secret
     */
    public CompletableFuture<CreatedToken> createOrReplaceLost(CharSequence region, CreateTokenRequest request) {
        return Futures.then(
                findByName(region, request.name()),
                before -> before.isPresent()
                        ? create(region, request)
                        : UnknownOutcome.replace(
                                () -> create(region, request),
                                () -> findByName(region, request.name()),
                                lost -> deleteIfExists(region, lost.id())));
    }

    /**
     * Lists all tokens of a region, except those that have expired.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @return the tokens, fetched page by page as they are read
     */
    public AsyncPaginated<Token> list(CharSequence region) {
        return list(queries.list(region));
    }

    /**
     * Lists the tokens that match.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param query the region and the filters; a page cursor in it starts in the middle
     * @return the tokens, fetched page by page as they are read
     */
    public AsyncPaginated<Token> list(Queries.ListTokens query) {
        Queries.ListTokens complete = queries.list(query);
        return new AsyncPaginated<>(PageSource.of(
                Operation.LIST_TOKENS,
                cursor -> api.listTokens(
                        cursor.map(next -> complete.toBuilder().pageCursor(next).build())
                                .orElse(complete)),
                TokenPage::items,
                TokenPage::metadata));
    }

    /**
     * Finds the token of a name, which is unique in its organization and region. An expired one counts as gone.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param name the name of the token
     * @return the token without its secret, empty if there is none
     */
    public CompletableFuture<Optional<Token>> findByName(CharSequence region, String name) {
        return list(queries.list(region).toBuilder().name(name).build())
                .findFirst(token -> token.name().filter(name::equals).isPresent());
    }

    /**
     * Gets a token, without its secret. An expired token counts as gone.
     *
     * <p>Required scope: {@code accesspolicies:read}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param tokenId the id of the token
     * @return the token
     */
    public CompletableFuture<Token> get(CharSequence region, String tokenId) {
        return api.getToken(tokenId, queries.get(region));
    }

    /**
     * Changes the display name or the expiry of a token.
     *
     * <p>Required scope: {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param tokenId the id of the token
     * @param request the changes
     * @return the token as changed
     */
    public CompletableFuture<Token> update(CharSequence region, String tokenId, UpdateTokenRequest request) {
        return api.updateToken(tokenId, queries.update(region), request);
    }

    /**
     * Changes the display name or the expiry of a token as it is now. A token without an expiry never expires.
     *
     * <p>It is read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written. Properties this version does not know stay as they are.
     *
     * <p>Required scopes: {@code accesspolicies:read} and {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param tokenId the id of the token
     * @param change returns the token as it should be
     * @return the token as changed
     */
    public CompletableFuture<Token> update(CharSequence region, String tokenId, UnaryOperator<Token> change) {
        return Futures.then(get(region, tokenId), before -> {
            Token after = change.apply(before);
            return TokenChanges.between(before, after)
                    .map(request -> update(region, tokenId, request))
                    .orElseGet(() -> CompletableFuture.completedFuture(before));
        });
    }

    /**
     * Deletes a token. It stops working.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param tokenId the id of the token
     * @return completes when it is done
     */
    public CompletableFuture<Void> delete(CharSequence region, String tokenId) {
        return api.deleteToken(tokenId, queries.delete(region));
    }

    /**
     * Deletes a token unless it is gone already.
     *
     * <p>Required scope: {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param tokenId the id of the token
     * @return true if it was there
     */
    public CompletableFuture<Boolean> deleteIfExists(CharSequence region, String tokenId) {
        return Missing.asFalse(delete(region, tokenId));
    }
}
