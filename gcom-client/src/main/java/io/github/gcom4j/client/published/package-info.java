/**
 * The services of operations that the vendor publishes without documenting them for general use, as {@link
 * io.github.gcom4j.client.GcomClient#published()} hands them out.
 *
 * <p>They may change in any release: semantic versioning does not cover this package.
 */
@NullMarked
package io.github.gcom4j.client.published;

import org.jspecify.annotations.NullMarked;
