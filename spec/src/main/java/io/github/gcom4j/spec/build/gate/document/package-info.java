/** The spec as its checks see it: parts of a kind, values with their schema. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.gate.document;

import org.jspecify.annotations.NullMarked;
