/** Keeps the state in a file; not for users. */
@NullMarked
package io.github.gcom4j.testkit.internal.snapshot;

import org.jspecify.annotations.NullMarked;
