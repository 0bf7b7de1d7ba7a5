/** Makes of the files of the spec what ships and what the generators read. Build only: it is not in the jar. */
@NullMarked
package io.github.gcom4j.spec.build;

import org.jspecify.annotations.NullMarked;
