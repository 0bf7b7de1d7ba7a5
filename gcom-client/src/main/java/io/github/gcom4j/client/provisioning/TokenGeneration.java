package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.model.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tokens a rotation is about, as the API knows them. It remembers all that a rotation has to know after a crash: a token
 * gets a mark in its display name once it is handed over.
 */
record TokenGeneration(List<Token> tokens) {
    static final String MARK = "handed over";

    /**
     * Finds the token that was handed over last, if all others are surely older and none of them was handed over later.
     * Younger ones, or ones of unknown age, may have been handed over without the mark: then nothing is known about which
     * one is in use.
     */
    Optional<Token> current() {
        return tokens.stream()
                .filter(TokenGeneration::isHandedOver)
                .max(Comparator.comparing(TokenGeneration::age))
                .filter(newest -> others(newest).stream().allMatch(other -> isBefore(other, newest)));
    }

    private static boolean isBefore(Token other, Token newest) {
        return other.createdAt().isPresent()
                && age(other).isBefore(age(newest))
                && !(isHandedOver(other) && change(other).isAfter(change(newest)));
    }

    List<Token> others(Token token) {
        List<Token> others = new ArrayList<>(tokens);
        others.removeIf(other -> other.id().equals(token.id()));
        return others;
    }

    boolean holds(Token token) {
        return tokens.stream().anyMatch(other -> other.id().equals(token.id()));
    }

    /** Finds a token that has got its mark since an earlier read. */
    Optional<Token> handedOverSince(TokenGeneration earlier) {
        return tokens.stream()
                .filter(TokenGeneration::isHandedOver)
                .filter(token -> earlier.tokens().stream()
                        .noneMatch(other -> other.id().equals(token.id()) && isHandedOver(other)))
                .findFirst();
    }

    // The mark is the last change of a token.
    private static Instant change(Token token) {
        return token.updatedAt().orElse(Instant.MIN);
    }

    private static boolean isHandedOver(Token token) {
        return token.displayName().filter(name -> name.endsWith(MARK)).isPresent();
    }

    private static Instant age(Token token) {
        return token.createdAt().orElse(Instant.MIN);
    }
}
