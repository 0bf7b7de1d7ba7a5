/**
 * Contracts between the spec, the client and the Grafana Cloud API.
 *
 * <p>A {@link io.github.gcom4j.contracts.Contract} says what one call sends and what it gets back. Its bodies derive from
 * the spec, and it is written down as a pact only after the real client has played it.
 */
@NullMarked
package io.github.gcom4j.contracts;

import org.jspecify.annotations.NullMarked;
