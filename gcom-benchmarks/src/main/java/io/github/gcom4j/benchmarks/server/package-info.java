/** The server that answers all of them with the same bytes. */
@NullMarked
package io.github.gcom4j.benchmarks.server;

import org.jspecify.annotations.NullMarked;
