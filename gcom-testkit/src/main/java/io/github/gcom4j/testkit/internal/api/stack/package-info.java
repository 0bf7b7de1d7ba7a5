/** Stacks, their plugins and what is asked of their instances. */
@NullMarked
package io.github.gcom4j.testkit.internal.api.stack;

import org.jspecify.annotations.NullMarked;
