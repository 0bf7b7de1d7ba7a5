/** Checks against the API document, and where facts are from. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.gate.origin;

import org.jspecify.annotations.NullMarked;
