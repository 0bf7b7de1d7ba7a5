/** What a release demands of the tree it is made from, and of the API that it publishes. Not published itself. */
@NullMarked
package io.github.gcom4j.release;

import org.jspecify.annotations.NullMarked;
