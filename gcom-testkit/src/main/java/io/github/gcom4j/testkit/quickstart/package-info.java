/** A first program on the client: it plays a day of a platform engineer, on the fake or on the real service. */
@NullMarked
package io.github.gcom4j.testkit.quickstart;

import org.jspecify.annotations.NullMarked;
