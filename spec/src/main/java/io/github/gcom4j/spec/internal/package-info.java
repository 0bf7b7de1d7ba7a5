/** Rules compiled from schemas. */
@NullMarked
package io.github.gcom4j.spec.internal;

import org.jspecify.annotations.NullMarked;
