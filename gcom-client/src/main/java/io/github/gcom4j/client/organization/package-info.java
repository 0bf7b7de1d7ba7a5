/** A whole organization in one declaration, which is planned and applied in the order in which things depend on each other. */
@NullMarked
package io.github.gcom4j.client.organization;

import org.jspecify.annotations.NullMarked;
