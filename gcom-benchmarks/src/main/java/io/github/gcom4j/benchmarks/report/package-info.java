/** What becomes of the measures: JSON, tables and plots. */
@NullMarked
package io.github.gcom4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
