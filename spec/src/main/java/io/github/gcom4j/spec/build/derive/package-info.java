/** What follows from the spec and is added to copies of it. */
@NullMarked
package io.github.gcom4j.spec.build.derive;

import org.jspecify.annotations.NullMarked;
