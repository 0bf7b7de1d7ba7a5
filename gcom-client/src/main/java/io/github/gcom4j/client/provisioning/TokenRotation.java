package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.async.AsyncLoop;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.service.TokenSequences;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One rotation: create under a unique name, hand over, mark as handed over, let the grace period pass, remove the old ones.
 * A crash after any step leaves the token in use alone: the next rotation either ends this one, if the mark is there, or
 * hands over a further token.
 */
final class TokenRotation {
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private static final Pattern SUFFIX_SHAPE = Pattern.compile("-[0-9]{8}-[0-9]{6}-[0-9]{3}");

    private final TokenSequences tokens;
    private final Scheduler scheduler;
    private final RotationPlan plan;
    private final Function<CreatedToken, ? extends CompletableFuture<?>> handOver;

    TokenRotation(
            TokenSequences tokens,
            Scheduler scheduler,
            RotationPlan plan,
            Function<CreatedToken, ? extends CompletableFuture<?>> handOver) {
        this.tokens = tokens;
        this.scheduler = scheduler;
        this.plan = plan;
        this.handOver = handOver;
    }

    CompletableFuture<Rotation> run() {
        return Futures.then(find(), generation -> generation
                .current()
                .filter(current -> generation.tokens().size() > 1)
                .map(current -> retire(current, generation, handedOverAt(current), true))
                .orElseGet(() -> replace(generation)));
    }

    private CompletableFuture<TokenGeneration> find() {
        Queries.ListTokens query = Queries.ListTokens.builder()
                .region(plan.region().toString())
                .accessPolicyId(plan.accessPolicyId())
                .build();
        return Futures.map(
                tokens.list(query).toList(),
                all -> new TokenGeneration(all.stream().filter(this::isOurs).toList()));
    }

    // A name that is not of the plan is somebody else's, whatever is displayed; so is a token of another policy.
    private boolean isOurs(Token token) {
        return token.accessPolicyId().map(plan.accessPolicyId()::equals).orElse(true)
                && token.name().map(this::isOurName).orElseGet(() -> token.displayName()
                        .equals(Optional.of(mark())));
    }

    private boolean isOurName(String name) {
        return name.equals(plan.prefix())
                || (name.startsWith(plan.prefix())
                        && SUFFIX_SHAPE
                                .matcher(name.substring(plan.prefix().length()))
                                .matches());
    }

    private CompletableFuture<Rotation> replace(TokenGeneration before) {
        Instant now = scheduler.now();
        CreateTokenRequest request = CreateTokenRequest.builder()
                .accessPolicyId(plan.accessPolicyId())
                .name(plan.prefix() + SUFFIX.format(now))
                .expiresAt(plan.lifetime().map(now::plus))
                .build();
        return Futures.then(
                // The list that was just read shows that no token of the policy has the name.
                tokens.createUnderFreeName(plan.region(), request),
                created -> Futures.then(
                        handOver.apply(created),
                        handedOver ->
                                Futures.then(mark(created), marked -> retire(marked, before, scheduler.now(), false))));
    }

    private String mark() {
        return plan.prefix() + ", " + TokenGeneration.MARK;
    }

    private CompletableFuture<Token> mark(CreatedToken created) {
        return tokens.update(
                plan.region(),
                created.id(),
                UpdateTokenRequest.builder().displayName(mark()).build());
    }

    private CompletableFuture<Rotation> retire(
            Token current, TokenGeneration before, Instant handedOverAt, boolean resumed) {
        List<Token> old = before.others(current);
        if (old.isEmpty()) {
            return CompletableFuture.completedFuture(new Rotation(current, old, resumed));
        }
        Duration passed = Duration.between(handedOverAt, scheduler.now());
        Duration rest = plan.grace().minus(passed.isNegative() ? Duration.ZERO : passed);
        return Futures.then(
                scheduler.after(rest.isNegative() ? Duration.ZERO : rest),
                over -> Futures.then(find(), now -> {
                    requireInUse(current, before, now);
                    return Futures.map(
                            AsyncLoop.until(0, done -> done == old.size(), next -> remove(old, next)),
                            done -> new Rotation(current, old, resumed));
                }));
    }

    // Someone may not have kept to one rotation at a time: then it is open which tokens are still needed.
    private static void requireInUse(Token current, TokenGeneration before, TokenGeneration now) {
        if (!now.holds(current)) {
            throw new IllegalStateException("The token " + shown(current)
                    + " was deleted during the grace period; the tokens before it are left alone");
        }
        new TokenGeneration(now.others(current)).handedOverSince(before).ifPresent(other -> {
            throw new IllegalStateException(
                    "Another rotation has handed over the token " + shown(other) + " meanwhile; no token is removed");
        });
    }

    private static String shown(Token token) {
        return token.name().orElse(token.id());
    }

    private CompletableFuture<Integer> remove(List<Token> old, int index) {
        return Futures.map(tokens.deleteIfExists(plan.region(), old.get(index).id()), wasThere -> index + 1);
    }

    // The mark is the last change of a token; where the API does not say when, the whole grace period passes again.
    private Instant handedOverAt(Token current) {
        return current.updatedAt().orElseGet(scheduler::now);
    }
}
