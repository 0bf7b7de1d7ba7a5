/** How a library that blocks carries calls of both forms; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.blocking;

import org.jspecify.annotations.NullMarked;
