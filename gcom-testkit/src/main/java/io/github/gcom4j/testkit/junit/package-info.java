/** The fake in tests of JUnit 5 and later; it needs {@code junit-jupiter-api} 5.9 or later on the class path. */
@NullMarked
package io.github.gcom4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
