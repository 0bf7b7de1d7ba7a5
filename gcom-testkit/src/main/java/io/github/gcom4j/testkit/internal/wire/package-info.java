/** HTTP/1.1 on plain sockets, exact about what arrives and able to break whatever leaves. */
@NullMarked
package io.github.gcom4j.testkit.internal.wire;

import org.jspecify.annotations.NullMarked;
