package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.TokenPage;
import io.github.gcom4j.model.UpdateTokenRequest;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.CursorPaging;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.call.Secrets;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Tokens;
import io.github.gcom4j.testkit.internal.state.table.PageOf;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

public final class TokenHandlers {
    private final CloudState state;

    public TokenHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listTokens", this::list,
                "createToken", this::create,
                "getToken", this::get,
                "updateToken", this::update,
                "deleteToken", this::delete);
    }

    private Reply list(ApiCall call) {
        String region = Lookup.region(state, call);
        PolicyFilter policies = PolicyFilter.ofTokens(call);
        TokenFilter filter = TokenFilter.of(call, state.now());
        PageOf<Token> page = state.tokens(call.organization())
                .page(
                        region,
                        CursorPaging.after(call),
                        call.number("pageSize"),
                        filter.name(),
                        token -> filter.matches(token)
                                && state.policies(call.organization())
                                        .find(region, Tokens.policyId(token))
                                        .filter(policies::matches)
                                        .isPresent());
        return Reply.ok(TokenPage.builder()
                .items(page.items())
                .metadata(CursorPaging.metadata(call, page))
                .build());
    }

    private Reply create(ApiCall call) {
        String region = Lookup.region(state, call);
        CreateTokenRequest request = call.body(CreateTokenRequest.class);
        String policyId = state.policies(call.organization())
                .find(region, request.accessPolicyId())
                .map(AccessPolicy::id)
                .orElseThrow(() -> Refusal.invalid("accessPolicyId", request.accessPolicyId()));
        if (state.tokens(call.organization()).hasName(region, request.name())) {
            throw Refusal.conflict("A token with this name already exists: " + request.name());
        }
        Instant now = state.nowInMillis();
        Token token = Token.builder()
                .id(state.ids().nextUuid("token"))
                .orgId(Long.toString(call.organization().id()))
                .accessPolicyId(policyId)
                .name(request.name())
                .displayName(request.displayName().orElse(request.name()))
                .expiresAt(request.expiresAt())
                .createdAt(now)
                .updatedAt(now)
                .build();
        String secret = Secrets.token(state, call.organization(), request.name(), region);
        state.tokens(call.organization()).add(region, token, secret);
        return Reply.ok(CreatedToken.builder()
                .id(token.id())
                .orgId(token.orgId())
                .accessPolicyId(token.accessPolicyId())
                .name(token.name())
                .displayName(token.displayName())
                .expiresAt(token.expiresAt())
                .createdAt(token.createdAt())
                .updatedAt(token.updatedAt())
                .token(secret)
                .build());
    }

    private Reply get(ApiCall call) {
        return Reply.ok(valid(Lookup.region(state, call), call));
    }

    private Reply update(ApiCall call) {
        String region = Lookup.region(state, call);
        Token old = valid(region, call);
        UpdateTokenRequest request = call.body(UpdateTokenRequest.class);
        Token token = old.toBuilder()
                .displayName(request.displayName().or(old::displayName))
                .expiresAt(request.expiresAt().map(change -> change.value()).orElse(old.expiresAt()))
                .updatedAt(state.nowInMillis())
                .build();
        state.tokens(call.organization()).replace(region, token);
        return Reply.ok(token);
    }

    private Reply delete(ApiCall call) {
        String region = Lookup.region(state, call);
        // An expired token cannot be read, but it can be cleaned up.
        state.tokens(call.organization()).remove(region, find(region, call).orElseThrow(Refusal::notFound));
        return Reply.noContent();
    }

    private Token valid(String region, ApiCall call) {
        return find(region, call)
                .filter(token -> !Tokens.isExpired(token, state.now()))
                .orElseThrow(Refusal::notFound);
    }

    private Optional<Token> find(String region, ApiCall call) {
        return state.tokens(call.organization()).find(region, call.path("tokenId"));
    }
}
