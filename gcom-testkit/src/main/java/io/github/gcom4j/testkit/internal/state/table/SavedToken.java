package io.github.gcom4j.testkit.internal.state.table;

import io.github.gcom4j.model.Token;

/** A token and what opens it. */
public record SavedToken(Token token, String secret) {}
