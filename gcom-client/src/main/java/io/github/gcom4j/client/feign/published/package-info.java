/**
 * The Feign interfaces of operations that the vendor publishes without documenting them for general use.
 *
 * <p>They may change in any release: semantic versioning does not cover this package.
 */
@NullMarked
package io.github.gcom4j.client.feign.published;

import org.jspecify.annotations.NullMarked;
