package io.github.gcom4j.testkit.fault;

import io.github.gcom4j.model.Operation;
import java.util.Optional;

/**
 * A request as the fake received it.
 *
 * @param operation the operation, empty where a stub answers
 * @param stub path of the stub, empty where an operation answers
 * @param target path and query as they were sent
 * @param body the body, empty where there is none
 */
public record SentRequest(Optional<Operation> operation, String stub, String target, String body) {}
