/** The measures. */
@NullMarked
package io.github.gcom4j.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
