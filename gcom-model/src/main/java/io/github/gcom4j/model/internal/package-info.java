/** What the values and the modules that read and write them share; not for users. */
@NullMarked
package io.github.gcom4j.model.internal;

import org.jspecify.annotations.NullMarked;
