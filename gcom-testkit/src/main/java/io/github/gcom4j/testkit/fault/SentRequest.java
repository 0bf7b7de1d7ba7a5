package io.github.gcom4j.testkit.fault;

import io.github.gcom4j.model.Operation;

/**
 * A request as the fake received it.
 *
 * @param operation the operation
 * @param target path and query as they were sent
 * @param body the body, empty where there is none
 */
public record SentRequest(Operation operation, String target, String body) {}
