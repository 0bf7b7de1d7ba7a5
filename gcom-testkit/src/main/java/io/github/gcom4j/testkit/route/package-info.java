/** Paths beside the API that a test answers itself. */
@NullMarked
package io.github.gcom4j.testkit.route;

import org.jspecify.annotations.NullMarked;
