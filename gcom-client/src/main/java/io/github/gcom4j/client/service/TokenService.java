package io.github.gcom4j.client.service;

import io.github.gcom4j.client.paging.Paginated;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Tokens of access policies, which authenticate requests. */
public interface TokenService extends TokenOperations {
    /**
     * Lists the tokens of all regions, each with its region. The regions are read first; then one is asked after the other, each
     * when it is needed. It requires the scope of {@link #list(CharSequence)}.
     *
     * @return all there are, fetched page by page as they are read
     */
    Paginated<InRegion<Token>> listInAllRegions();

    /**
     * Lists the tokens of all regions that match, as {@link #listInAllRegions()} does.
     *
     * @param query makes of a region what to ask for there
     * @return all that match, fetched page by page as they are read
     */
    Paginated<InRegion<Token>> listInAllRegions(Function<RegionSlug, Queries.ListTokens> query);

    /**
     * Creates a token whose secret reaches the caller even if an answer gets lost. The name is looked up first; if it
     * is free, and nobody knows afterwards whether the token was created, one found under that name is deleted, as its
     * secret is lost, and created once more. A name that is taken is refused by the API as ever; nothing is deleted then.
     *
     * <p>It requires the scopes of {@link #findByName(CharSequence, String)}, {@link #create(CharSequence,
     * CreateTokenRequest)} and {@link #delete(CharSequence, String)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param request the token; its name must be new in the organization and region
     * @return the token with its secret
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    CreatedToken createOrReplaceLost(CharSequence region, CreateTokenRequest request);

    /**
     * Finds the token of a name, which is unique in its organization and region. An expired one counts as gone. It
     * requires the scope of {@link #list(CharSequence)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param name the name of the token
     * @return the token without its secret, empty if there is none
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Optional<Token> findByName(CharSequence region, String name);

    /**
     * Changes the display name or the expiry of a token as it is now. A token without an expiry never expires.
     * It is read first and then written; the API has no way to notice that someone else writes in between. If
     * nothing changes, nothing is written. Properties this version does not know stay as they are.
     *
     * <p>It requires the scopes of {@link #get(CharSequence, String)} and {@link #update(CharSequence, String,
     * UpdateTokenRequest)}.
     *
     * @param region the region, a {@link RegionSlug} or text
     * @param tokenId the id of the token
     * @param change returns the token as it should be
     * @return the token as changed
     * @throws IllegalArgumentException if the change cannot be carried by an update or breaks a limit of the API
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    Token update(CharSequence region, String tokenId, UnaryOperator<Token> change);
}
