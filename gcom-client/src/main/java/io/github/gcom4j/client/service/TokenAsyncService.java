package io.github.gcom4j.client.service;

import io.github.gcom4j.client.paging.AsyncPaginated;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What {@link TokenService} does, without blocking. */
public interface TokenAsyncService extends TokenAsyncOperations {
    /** Does what {@link TokenService#listInAllRegions()} does, without blocking. */
    AsyncPaginated<InRegion<Token>> listInAllRegions();

    /** Does what {@link TokenService#listInAllRegions(Function)} does, without blocking. */
    AsyncPaginated<InRegion<Token>> listInAllRegions(Function<RegionSlug, Queries.ListTokens> query);

    /** Does what {@link TokenService#createOrReplaceLost} does, without blocking. */
    CompletableFuture<CreatedToken> createOrReplaceLost(CharSequence region, CreateTokenRequest request);

    /** Does what {@link TokenService#findByName} does, without blocking. */
    CompletableFuture<Optional<Token>> findByName(CharSequence region, String name);

    /** Does what {@link TokenService#update(CharSequence, String, UnaryOperator)} does, without blocking. */
    CompletableFuture<Token> update(CharSequence region, String tokenId, UnaryOperator<Token> change);
}
