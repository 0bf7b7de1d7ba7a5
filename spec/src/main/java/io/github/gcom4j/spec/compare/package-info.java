/**
 * What changed between two specs, and whom it breaks.
 *
 * <p>{@link io.github.gcom4j.spec.compare.CompareSpecs} is the same as a program.
 */
@NullMarked
package io.github.gcom4j.spec.compare;

import org.jspecify.annotations.NullMarked;
