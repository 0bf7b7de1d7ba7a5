/** Checks of keywords, schemas and their examples. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.gate.schema;

import org.jspecify.annotations.NullMarked;
