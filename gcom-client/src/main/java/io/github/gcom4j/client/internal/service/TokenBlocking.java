package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.paging.Paginated;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.service.TokenService;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes the steps of {@link TokenSequences} on the thread of the caller. */
public final class TokenBlocking extends TokenCalls implements TokenService {
    public TokenBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public Paginated<InRegion<Token>> listInAllRegions() {
        return pages(TokenSequences::listInAllRegions);
    }

    @Override
    public Paginated<InRegion<Token>> listInAllRegions(Function<RegionSlug, Queries.ListTokens> query) {
        return pages(tokens -> tokens.listInAllRegions(query));
    }

    @Override
    public CreatedToken createOrReplaceLost(CharSequence region, CreateTokenRequest request) {
        return sequence(Operation.CREATE_TOKEN, tokens -> tokens.createOrReplaceLost(region, request));
    }

    @Override
    public Optional<Token> findByName(CharSequence region, String name) {
        return sequence(Operation.LIST_TOKENS, tokens -> tokens.findByName(region, name));
    }

    @Override
    public Token update(CharSequence region, String tokenId, UnaryOperator<Token> change) {
        return sequence(Operation.UPDATE_TOKEN, tokens -> tokens.update(region, tokenId, change));
    }
}
