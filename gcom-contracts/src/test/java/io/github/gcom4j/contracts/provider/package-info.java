/** The contracts replayed on the fake. */
@NullMarked
package io.github.gcom4j.contracts.provider;

import org.jspecify.annotations.NullMarked;
