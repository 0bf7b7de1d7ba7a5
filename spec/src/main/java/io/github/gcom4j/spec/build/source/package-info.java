/** Reads the hand-written files of the spec and puts them together. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build.source;

import org.jspecify.annotations.NullMarked;
