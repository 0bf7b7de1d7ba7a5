/** What the fake reads from the spec. */
@NullMarked
package io.github.gcom4j.testkit.internal.spec;

import org.jspecify.annotations.NullMarked;
