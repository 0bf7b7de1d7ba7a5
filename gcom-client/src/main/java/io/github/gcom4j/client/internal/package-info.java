/** How requests travel; not for users. */
@NullMarked
package io.github.gcom4j.client.internal;

import org.jspecify.annotations.NullMarked;
