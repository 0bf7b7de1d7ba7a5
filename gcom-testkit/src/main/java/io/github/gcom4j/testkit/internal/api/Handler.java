package io.github.gcom4j.testkit.internal.api;

/** Does one operation. It runs alone: no other operation of the same fake runs meanwhile. */
@FunctionalInterface
interface Handler {
    Reply handle(ApiCall call);
}
