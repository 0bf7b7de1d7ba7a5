package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Token;

/** A token and what opens it. */
record SavedToken(Token token, String secret) {}
