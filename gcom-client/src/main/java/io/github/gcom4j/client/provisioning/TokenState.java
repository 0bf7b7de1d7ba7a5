package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.service.TokenSequences;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The declared state of a token. Its name identifies it; its access policy cannot be changed. */
record TokenState(TokenSequences tokens, RegionSlug region, CreateTokenRequest declared)
        implements DeclaredState<CreatedToken> {
    private static final Duration PRECISION = Duration.ofSeconds(1);

    CompletableFuture<Ensured<CreatedToken>> ensured() {
        return Futures.recover(
                new Reconciliation<>(this).ensured(),
                failure -> CompletableFuture.failedFuture(
                        failure.getClass() == ConflictException.class ? unlisted(failure) : failure));
    }

    private IllegalStateException unlisted(Throwable conflict) {
        return new IllegalStateException(
                "token " + declared.name() + " is there but not listed: it has probably expired. Delete it, or declare"
                        + " another name",
                conflict);
    }

    @Override
    public CompletableFuture<Optional<CreatedToken>> find() {
        return Futures.map(tokens.findByName(region, declared.name()), found -> found.map(TokenState::withoutSecret));
    }

    @Override
    public CompletableFuture<CreatedToken> create() {
        return tokens.createUnderFreeName(region, declared);
    }

    // An expired token is not listed unless that is asked for, and keeps its name.
    @Override
    public CompletableFuture<Optional<String>> obstacle() {
        Queries.ListTokens all = Queries.ListTokens.builder()
                .region(region.toString())
                .name(declared.name())
                .includeExpired(true)
                .build();
        CompletableFuture<Optional<Token>> found = tokens.list(all)
                .findFirst(token -> token.name().filter(declared.name()::equals).isPresent());
        return Futures.map(
                found,
                taken -> taken.map(token -> "token " + declared.name() + " is there but has expired"
                        + token.expiresAt().map(time -> ", at " + time).orElse("") + ". Delete it (its id is "
                        + token.id()
                        + "), or declare another name"));
    }

    @Override
    public Change<CreatedToken> compare(CreatedToken actual) {
        Differences.requireSame(
                "token " + actual.name().orElse(actual.id()),
                "access policy",
                Optional.of(declared.accessPolicyId()),
                actual.accessPolicyId());
        Differences differences = new Differences();
        UpdateTokenRequest.Builder update = UpdateTokenRequest.builder()
                .displayName(differences.compareText(
                        "displayName",
                        AccessPolicyState.shown(declared.displayName(), declared.name()),
                        actual.displayName().filter(text -> !text.isBlank()).or(actual::name)))
                .expiresAt(declared.expiresAt()
                        .filter(time -> !isKeptAs(actual.expiresAt(), time))
                        .flatMap(time -> differences.compare("expiresAt", Optional.of(time), actual.expiresAt()))
                        .map(Patch::set));
        return differences.change(
                () -> Futures.map(tokens.update(region, actual.id(), update.build()), TokenState::withoutSecret));
    }

    // The API keeps milliseconds at most, and no source tells how it rounds.
    private static boolean isKeptAs(Optional<Instant> kept, Instant declared) {
        return kept.filter(time -> Duration.between(time, declared).abs().compareTo(PRECISION) < 0)
                .isPresent();
    }

    private static CreatedToken withoutSecret(Token token) {
        return GcomJson.read(GcomJson.write(token), CreatedToken.class);
    }
}
