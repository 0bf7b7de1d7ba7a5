/** The default transport, on the JDK's HTTP client; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.jdk;

import org.jspecify.annotations.NullMarked;
