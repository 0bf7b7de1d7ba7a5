/** The fake as a program of its own, for tests in any language. */
@NullMarked
package io.github.gcom4j.testkit.standalone;

import org.jspecify.annotations.NullMarked;
