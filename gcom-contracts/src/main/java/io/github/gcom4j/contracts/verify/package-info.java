/** Checks a pact against the spec, strictly and in both directions. */
@NullMarked
package io.github.gcom4j.contracts.verify;

import org.jspecify.annotations.NullMarked;
