/** What generated values need to check, read and write themselves; not for users. */
@NullMarked
package io.github.gcom4j.model.internal;

import org.jspecify.annotations.NullMarked;
