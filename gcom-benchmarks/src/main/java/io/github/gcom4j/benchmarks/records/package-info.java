/** The values of the contest's answers as one would write them by hand: the limit. */
@NullMarked
package io.github.gcom4j.benchmarks.records;

import org.jspecify.annotations.NullMarked;
