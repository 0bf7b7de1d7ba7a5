/** The exceptions that the proofs grant. */
@NullMarked
package io.github.gcom4j.contracts.allowed;

import org.jspecify.annotations.NullMarked;
