package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.service.TokenAsyncService;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The declared state of a token. Its name identifies it; its access policy cannot be changed. */
record TokenState(TokenAsyncService tokens, RegionSlug region, CreateTokenRequest declared) {
    CompletableFuture<Ensured<CreatedToken>> ensure() {
        return Futures.recover(
                Reconciliation.run(
                        () -> Futures.map(find(), found -> found.map(TokenState::withoutSecret)),
                        this::create,
                        this::change),
                failure -> CompletableFuture.failedFuture(
                        failure.getClass() == ConflictException.class ? unlisted(failure) : failure));
    }

    private IllegalStateException unlisted(Throwable conflict) {
        return new IllegalStateException(
                "A token named " + declared.name()
                        + " exists but is not listed: it has probably expired. Delete it, after "
                        + "listing the tokens with includeExpired, or declare another name",
                conflict);
    }

    private CompletableFuture<Optional<Token>> find() {
        return tokens.findByName(region, declared.name());
    }

    private CompletableFuture<CreatedToken> create() {
        return UnknownOutcome.replace(
                () -> tokens.create(region, declared), this::find, lost -> tokens.deleteIfExists(region, lost.id()));
    }

    private CompletableFuture<Ensured<CreatedToken>> change(CreatedToken actual) {
        Differences.requireSame(
                "token " + actual.name().orElse(actual.id()),
                "access policy",
                Optional.of(declared.accessPolicyId()),
                actual.accessPolicyId());
        Differences differences = new Differences();
        UpdateTokenRequest.Builder update = UpdateTokenRequest.builder()
                .displayName(differences.compareText(
                        "displayName", declared.displayName().filter(name -> !name.isBlank()), actual.displayName()))
                .expiresAt(differences
                        .compare(
                                "expiresAt",
                                declared.expiresAt().map(TokenState::asKept),
                                actual.expiresAt().map(TokenState::asKept))
                        .map(Patch::set));
        return differences.none()
                ? CompletableFuture.completedFuture(Ensured.unchanged(actual))
                : Futures.map(
                        tokens.update(region, actual.id(), update.build()),
                        updated -> Ensured.changed(withoutSecret(updated), differences.names()));
    }

    // The API keeps no more than milliseconds.
    private static Instant asKept(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static CreatedToken withoutSecret(Token token) {
        return GcomJson.read(GcomJson.write(token), CreatedToken.class);
    }
}
