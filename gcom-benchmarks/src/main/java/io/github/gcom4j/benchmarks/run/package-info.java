/** Processes: one for each contestant, one for each server. */
@NullMarked
package io.github.gcom4j.benchmarks.run;

import org.jspecify.annotations.NullMarked;
