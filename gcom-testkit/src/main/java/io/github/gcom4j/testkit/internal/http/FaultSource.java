package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.Optional;

/** Decides whether something goes wrong with a request. */
@FunctionalInterface
public interface FaultSource {
    /**
     * Decides about a request.
     *
     * @param operation the operation, empty where a stub answers
     * @param stub path of the stub, empty where an operation answers
     */
    Optional<FaultPlan> next(Optional<Operation> operation, String stub, RawRequest request);
}
