/** The spec compared with its last release, and what a breaking change of it demands. */
@NullMarked
package io.github.gcom4j.contracts.baseline;

import org.jspecify.annotations.NullMarked;
