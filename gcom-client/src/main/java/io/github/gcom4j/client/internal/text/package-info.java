/** How messages say things; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.text;

import org.jspecify.annotations.NullMarked;
