/** Checks of paths, operations and scopes. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.gate.operation;

import org.jspecify.annotations.NullMarked;
