/** Time as the client sees it: a clock and a way to wait without holding a thread. */
@NullMarked
package io.github.gcom4j.client.time;

import org.jspecify.annotations.NullMarked;
