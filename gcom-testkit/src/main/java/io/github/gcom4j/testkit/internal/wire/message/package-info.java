/** HTTP/1.1 messages: how a request is read, and the limits of that. */
@NullMarked
package io.github.gcom4j.testkit.internal.wire.message;

import org.jspecify.annotations.NullMarked;
