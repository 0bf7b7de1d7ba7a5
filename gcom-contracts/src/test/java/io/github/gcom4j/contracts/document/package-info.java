/**
 * Contracts that know nothing of the spec: Pact's own DSL with the bodies that the API document prints, and of those only
 * what a consumer relies on.
 */
@NullMarked
package io.github.gcom4j.contracts.document;

import org.jspecify.annotations.NullMarked;
