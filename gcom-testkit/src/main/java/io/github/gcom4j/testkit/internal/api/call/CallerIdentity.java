package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Tokens;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Tells who calls by the bearer token: the one of the owner, or one made through the API as long as it is valid. */
public final class CallerIdentity {
    private static final String SCHEME = "bearer ";

    private final CloudState state;
    private final String ownerToken;

    public CallerIdentity(CloudState state, String ownerToken) {
        this.state = state;
        this.ownerToken = ownerToken;
    }

    /** Returns the caller of a request with this Authorization header. */
    public Caller caller(Optional<String> authorization) {
        String header = authorization.orElseThrow(Refusal::tokenInvalid);
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw Refusal.tokenMalformed();
        }
        String secret = header.substring(SCHEME.length()).trim();
        if (secret.equals(ownerToken)) {
            return Caller.OWNER;
        }
        synchronized (state) {
            return state.tokens().ofSecret(secret).flatMap(this::use).orElseThrow(Refusal::tokenInvalid);
        }
    }

    private Optional<Caller> use(Tokens.Key key) {
        Optional<Token> token =
                state.tokens().find(key.region(), key.tokenId()).filter(known -> !Tokens.isExpired(known, state.now()));
        Optional<AccessPolicy> policy = state.policies()
                .find(key.region(), key.policyId())
                .filter(known ->
                        known.status().filter(AccessPolicyStatus.ACTIVE::equals).isPresent());
        if (token.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        Instant now = state.nowInMillis();
        state.tokens()
                .used(
                        key.region(),
                        token.get().toBuilder()
                                .firstUsedAt(token.get().firstUsedAt().orElse(now))
                                .lastUsedAt(now)
                                .build());
        return Optional.of(new Caller(policy));
    }
}
