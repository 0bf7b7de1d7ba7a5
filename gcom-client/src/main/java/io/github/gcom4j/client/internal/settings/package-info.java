/** What a client was built with; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.settings;

import org.jspecify.annotations.NullMarked;
