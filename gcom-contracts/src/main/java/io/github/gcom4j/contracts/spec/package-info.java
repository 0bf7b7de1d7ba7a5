/** The spec as a tree, and the bodies and matchers that derive from it. */
@NullMarked
package io.github.gcom4j.contracts.spec;

import org.jspecify.annotations.NullMarked;
