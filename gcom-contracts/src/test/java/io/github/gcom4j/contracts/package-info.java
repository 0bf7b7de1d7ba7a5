/** The contracts of the client itself, and the proof that they are sharp. */
@NullMarked
package io.github.gcom4j.contracts;

import org.jspecify.annotations.NullMarked;
