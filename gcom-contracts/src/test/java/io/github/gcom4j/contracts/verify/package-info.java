/** The proof that pacts, spec and baseline together let no breaking change pass. */
@NullMarked
package io.github.gcom4j.contracts.verify;

import org.jspecify.annotations.NullMarked;
