package io.github.gcom4j.testkit.internal.api.call;

/** Does one operation. It runs alone: no other operation of the same fake runs meanwhile. */
@FunctionalInterface
public interface Handler {
    Reply handle(ApiCall call);
}
