package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.Token;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.state.Tokens;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the list of tokens asks of a token itself. */
record TokenFilter(
        Optional<String> name,
        Optional<Instant> expiresBefore,
        Optional<Instant> expiresAfter,
        boolean includeExpired,
        Instant now) {

    static TokenFilter of(ApiCall call, Instant now) {
        return new TokenFilter(
                call.query("name"),
                instant(call, "expiresBefore"),
                instant(call, "expiresAfter"),
                call.query("includeExpired").filter("true"::equals).isPresent(),
                now);
    }

    boolean matches(Token token) {
        return (includeExpired || !Tokens.isExpired(token, now))
                && (name.isEmpty() || name.equals(token.name()))
                && expiresBefore.map(limit -> expires(token).isBefore(limit)).orElse(true)
                && expiresAfter.map(limit -> expires(token).isAfter(limit)).orElse(true);
    }

    private static Instant expires(Token token) {
        return token.expiresAt().orElse(Instant.MAX);
    }

    private static Optional<Instant> instant(ApiCall call, String parameter) {
        return call.query(parameter).map(text -> OffsetDateTime.parse(text).toInstant());
    }
}
