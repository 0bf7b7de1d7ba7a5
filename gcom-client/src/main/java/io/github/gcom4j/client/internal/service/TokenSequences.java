package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.paging.AsyncPages;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.service.TokenAsyncService;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What takes several calls about tokens. */
public final class TokenSequences extends TokenAsyncCalls implements TokenAsyncService {
    public TokenSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public AsyncPages<InRegion<Token>> listInAllRegions() {
        return listInAllRegions(
                region -> Queries.ListTokens.builder().region(region.toString()).build());
    }

    @Override
    public AsyncPages<InRegion<Token>> listInAllRegions(Function<RegionSlug, Queries.ListTokens> query) {
        Objects.requireNonNull(query, "query must not be null");
        return AllRegions.of(
                Operation.LIST_TOKENS, context(), (here, region) -> new TokenSequences(here).list(query.apply(region)));
    }

    @Override
    public CompletableFuture<CreatedToken> createOrReplaceLost(CharSequence region, CreateTokenRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return Futures.then(
                findByName(region, request.name()),
                before -> before.isPresent() ? create(region, request) : createUnderFreeName(region, request));
    }

    /** Creates a token whose name was free just before. */
    public CompletableFuture<CreatedToken> createUnderFreeName(CharSequence region, CreateTokenRequest request) {
        return context()
                .unknownOutcome()
                .replace(
                        () -> create(region, request),
                        () -> Futures.map(
                                findByName(region, request.name()),
                                found -> found.filter(token -> isOf(request.accessPolicyId(), token))),
                        lost -> deleteIfExists(region, lost.id()));
    }

    private static boolean isOf(String accessPolicyId, Token token) {
        return token.accessPolicyId().filter(id -> !id.equals(accessPolicyId)).isEmpty();
    }

    @Override
    public CompletableFuture<Optional<Token>> findByName(CharSequence region, String name) {
        Objects.requireNonNull(name, "name must not be null");
        Queries.ListTokens query = Queries.ListTokens.builder()
                .region(RegionSlug.of(region).toString())
                .name(name)
                .build();
        return list(query).findFirst(token -> token.name().filter(name::equals).isPresent());
    }

    @Override
    public CompletableFuture<Token> update(CharSequence region, String tokenId, UnaryOperator<Token> change) {
        Objects.requireNonNull(change, "change must not be null");
        return ReadModifyWrite.apply(
                get(region, tokenId), change, TokenChanges::between, request -> update(region, tokenId, request));
    }
}
