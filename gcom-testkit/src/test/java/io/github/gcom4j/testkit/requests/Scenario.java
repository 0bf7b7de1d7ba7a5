package io.github.gcom4j.testkit.requests;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something a user does.
 *
 * @param name what it is
 * @param given what comes before and is not counted
 * @param blocking does it on the caller's thread
 * @param async does the same without blocking
 */
record Scenario(
        String name,
        Consumer<RequestWorld> given,
        Consumer<RequestWorld> blocking,
        Function<RequestWorld, CompletableFuture<?>> async) {

    static Scenario of(
            String name, Consumer<RequestWorld> blocking, Function<RequestWorld, CompletableFuture<?>> async) {
        return new Scenario(name, world -> {}, blocking, async);
    }

    Scenario given(Consumer<RequestWorld> preparation) {
        return new Scenario(name, preparation, blocking, async);
    }
}
