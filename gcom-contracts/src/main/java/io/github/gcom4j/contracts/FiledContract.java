package io.github.gcom4j.contracts;

import tools.jackson.databind.JsonNode;

/**
 * A contract and the file it belongs to.
 *
 * @param resource what the file is called, without its extension
 * @param json the contract in the notation of the pact specification
 */
record FiledContract(String resource, JsonNode json) {}
