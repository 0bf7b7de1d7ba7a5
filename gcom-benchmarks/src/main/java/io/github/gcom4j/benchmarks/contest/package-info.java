/** Who takes part, and the JVM each of them runs in. */
@NullMarked
package io.github.gcom4j.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
