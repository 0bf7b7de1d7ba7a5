package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Token;
import io.github.gcom4j.testkit.internal.state.table.PageOf;
import io.github.gcom4j.testkit.internal.state.table.Position;
import io.github.gcom4j.testkit.internal.state.table.RegionItems;
import io.github.gcom4j.testkit.internal.state.table.SavedToken;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The tokens, by region, and what their secrets open. */
public final class Tokens {
    private final Map<String, RegionItems<Token>> regions = new HashMap<>();
    private final Map<String, Key> bySecret = new HashMap<>();
    private final Map<String, Set<String>> secretsByPolicy = new HashMap<>();
    private final Table<SavedToken> saved;

    /** Where the token of a secret is. */
    public record Key(String region, String tokenId, String policyId) {}

    Tokens(Table<SavedToken> saved) {
        this.saved = saved;
        saved.copy().forEach((key, each) -> index(RegionItems.regionOf(key), each.token(), each.secret()));
    }

    /** Tells whether a name is taken in a region. */
    public boolean hasName(String region, String name) {
        return itemsOf(region).hasName(name);
    }

    /** Adds a token that a secret opens. */
    public void add(String region, Token token, String secret) {
        index(region, token, secret);
        saved.under(region).put(token.id(), new SavedToken(token, secret));
    }

    private void index(String region, Token token, String secret) {
        String policyId = policyId(token);
        itemsOf(region).put(token);
        bySecret.put(secret, new Key(region, token.id(), policyId));
        secretsByPolicy.computeIfAbsent(policyId, key -> new LinkedHashSet<>()).add(secret);
    }

    /** Replaces the token with the same id. */
    public void replace(String region, Token token) {
        itemsOf(region).put(token);
        saved.under(region).put(token.id(), new SavedToken(token, secret(region, token)));
    }

    /** Notes when a token was used, which may be lost in a crash. */
    public void used(String region, Token token) {
        itemsOf(region).put(token);
        saved.under(region).touch(token.id(), new SavedToken(token, secret(region, token)));
    }

    /** Removes a token, whose secret opens nothing any more. */
    public void remove(String region, Token token) {
        String secret = secret(region, token);
        itemsOf(region).remove(token);
        saved.under(region).remove(token.id());
        bySecret.remove(secret);
        secretsByPolicy.computeIfPresent(policyId(token), (policy, secrets) -> {
            secrets.remove(secret);
            return secrets.isEmpty() ? null : secrets;
        });
    }

    /** Removes all tokens of a policy. */
    public void removeOfPolicy(String region, String policyId) {
        for (String secret : List.copyOf(secretsByPolicy.getOrDefault(policyId, Set.of()))) {
            Optional.ofNullable(bySecret.get(secret))
                    .flatMap(key -> find(region, key.tokenId()))
                    .ifPresent(token -> remove(region, token));
        }
        secretsByPolicy.remove(policyId);
    }

    public Optional<Token> find(String region, String id) {
        return itemsOf(region).find(id);
    }

    /** Returns where the token of a secret is. */
    public Optional<Key> ofSecret(String secret) {
        return Optional.ofNullable(bySecret.get(secret));
    }

    /** Returns a page of the tokens of a region that match, of one name if there is one. */
    public PageOf<Token> page(
            String region, Optional<Position> after, int size, Optional<String> name, Predicate<Token> filter) {
        return PageOf.of(itemsOf(region).page(after, size, name, filter));
    }

    /** Returns the id of the policy of a token. */
    public static String policyId(Token token) {
        return token.accessPolicyId().orElseThrow();
    }

    /** Tells whether a token is refused because its time has come. */
    public static boolean isExpired(Token token, Instant now) {
        return token.expiresAt().filter(end -> !end.isAfter(now)).isPresent();
    }

    private String secret(String region, Token token) {
        return saved.under(region).find(token.id()).orElseThrow().secret();
    }

    private RegionItems<Token> itemsOf(String region) {
        return regions.computeIfAbsent(
                region,
                key -> new RegionItems<>(Tokens::position, token -> token.name().orElse("")));
    }

    private static Position position(Token token) {
        return new Position(token.createdAt().orElse(Instant.EPOCH), token.id());
    }
}
