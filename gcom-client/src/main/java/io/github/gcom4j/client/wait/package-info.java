/** Waiting until the API has done what it was asked to do. */
@NullMarked
package io.github.gcom4j.client.wait;

import org.jspecify.annotations.NullMarked;
