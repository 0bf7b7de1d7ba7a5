/** State that outlives the fake. */
@NullMarked
package io.github.gcom4j.testkit.snapshot;

import org.jspecify.annotations.NullMarked;
