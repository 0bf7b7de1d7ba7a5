/** Checks of names and descriptions. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.gate.text;

import org.jspecify.annotations.NullMarked;
