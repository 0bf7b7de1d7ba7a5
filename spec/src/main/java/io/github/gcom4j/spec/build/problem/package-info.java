/** A breach of a rule, and where in the spec it is. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.problem;

import org.jspecify.annotations.NullMarked;
