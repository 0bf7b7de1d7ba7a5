/**
 * The values of the Grafana Cloud API: what requests carry and what responses hold.
 *
 * <p>All types are immutable and built with {@code X.builder()}; {@code toBuilder()} starts from a value that exists.
 * Accessors never return {@code null}: what may be missing is an {@link java.util.Optional}, and collections are empty
 * rather than missing. What is sent is checked when it is built; what is received is accepted as it is, and properties
 * and enum values this version does not know are kept.
 */
@NullMarked
@ValueStyle
package io.github.gcom4j.model;

import io.github.gcom4j.model.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
