/** What all handlers share: the call, its caller, permissions, refusals. */
@NullMarked
package io.github.gcom4j.testkit.internal.api.call;

import org.jspecify.annotations.NullMarked;
