/** What implements the waiters; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.wait;

import org.jspecify.annotations.NullMarked;
