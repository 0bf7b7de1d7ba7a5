package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Tokens;
import java.util.Locale;
import java.util.Optional;

/** Tells who calls by the bearer token: one of an owner, or one made through the API as long as it is valid. */
public final class CallerIdentity {
    private static final String SCHEME = "bearer ";

    private final CloudState state;
    private final String ownerToken;

    public CallerIdentity(CloudState state, String ownerToken) {
        this.state = state;
        this.ownerToken = ownerToken;
    }

    /** Returns the caller of an operation with this Authorization header, which one that is open to all does not look at. */
    public Caller caller(SpecOperation operation, Optional<String> authorization) {
        if (operation.securitySchemes().isEmpty()) {
            return new Caller(state.organization(), Optional.empty());
        }

        String header = authorization.orElseThrow(Refusal::tokenInvalid);
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw Refusal.tokenMalformed();
        }
        String secret = header.substring(SCHEME.length()).trim();
        synchronized (state) {
            if (secret.equals(ownerToken)) {
                return new Caller(state.organization(), Optional.empty());
            }
            return state.ownedBy(secret)
                    .map(organization -> new Caller(organization, Optional.empty()))
                    .or(() -> byPolicy(secret))
                    .orElseThrow(Refusal::tokenInvalid);
        }
    }

    private Optional<Caller> byPolicy(String secret) {
        return state.organizations().all().stream()
                .flatMap(organization ->
                        state.tokens(organization).ofSecret(secret).flatMap(key -> use(organization, key)).stream())
                .findFirst();
    }

    private Optional<Caller> use(Organization organization, Tokens.Key key) {
        Optional<Token> token = state.tokens(organization)
                .find(key.region(), key.tokenId())
                .filter(known -> !Tokens.isExpired(known, state.now()));
        Optional<AccessPolicy> policy = state.policies(organization)
                .find(key.region(), key.policyId())
                .filter(known ->
                        known.status().filter(AccessPolicyStatus.ACTIVE::equals).isPresent());
        if (token.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        state.tokens(organization)
                .used(
                        key.region(),
                        token.get().toBuilder().lastUsedAt(state.nowInMillis()).build());
        return Optional.of(new Caller(organization, policy));
    }
}
