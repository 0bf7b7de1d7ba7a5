/**
 * The values of operations that the vendor publishes without documenting them for general use. They may change in any release:
 * semantic versioning does not cover this package.
 */
@NullMarked
@ValueStyle
package io.github.gcom4j.model.published;

import io.github.gcom4j.model.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
