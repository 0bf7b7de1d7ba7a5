/** Clients that other tools make from the spec, in other languages, on the fake. They run with {@code -Poutside}. */
@NullMarked
package io.github.gcom4j.testkit.foreign;

import org.jspecify.annotations.NullMarked;
