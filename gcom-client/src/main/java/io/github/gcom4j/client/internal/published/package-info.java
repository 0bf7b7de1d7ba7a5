/** What implements the services of operations that the vendor only publishes. */
@NullMarked
package io.github.gcom4j.client.internal.published;

import org.jspecify.annotations.NullMarked;
