/** Measures the toolkit beside its rivals. Nothing here is published. */
@NullMarked
package io.github.gcom4j.benchmarks;

import org.jspecify.annotations.NullMarked;
