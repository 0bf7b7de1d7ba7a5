/** What can go wrong on the way, and when it does. */
@NullMarked
package io.github.gcom4j.testkit.fault;

import org.jspecify.annotations.NullMarked;
