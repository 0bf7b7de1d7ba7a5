/** The client between programs of others: real servers and proxies, on the loopback. They run with {@code -Poutside}. */
@NullMarked
package io.github.gcom4j.testkit.outside;

import org.jspecify.annotations.NullMarked;
