/** Steps, futures, waiting and time limits; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.async;

import org.jspecify.annotations.NullMarked;
