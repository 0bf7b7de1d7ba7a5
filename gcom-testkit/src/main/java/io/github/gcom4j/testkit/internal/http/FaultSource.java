package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.Optional;

/** Decides whether something goes wrong with a request. */
@FunctionalInterface
public interface FaultSource {
    Optional<FaultPlan> next(Operation operation, RawRequest request);
}
