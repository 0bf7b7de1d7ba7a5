/** The state as text, and its file. */
@NullMarked
package io.github.gcom4j.testkit.internal.state.file;

import org.jspecify.annotations.NullMarked;
