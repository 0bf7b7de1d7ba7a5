package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.util.Optional;

/** The update that leads from one state of a token to another. What it leaves out, the API keeps. */
final class TokenChanges {
    private TokenChanges() {}

    static Optional<UpdateTokenRequest> between(Token before, Token after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Token reachable = before.toBuilder()
                .displayName(after.displayName())
                .expiresAt(after.expiresAt())
                .build();
        Unchangeable.requireEqual(reachable, after, "displayName and expiresAt of a token");
        UpdateTokenRequest.Builder update = UpdateTokenRequest.builder()
                .displayName(Unchangeable.changed("displayName", before.displayName(), after.displayName()));
        if (!before.expiresAt().equals(after.expiresAt())) {
            update.expiresAt(after.expiresAt().map(Patch::set).orElseGet(Patch::remove));
        }
        return Optional.of(update.build());
    }
}
