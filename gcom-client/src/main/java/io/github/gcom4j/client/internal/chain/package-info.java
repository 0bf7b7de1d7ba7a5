/** The concerns of a call, one exchange each; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.chain;

import org.jspecify.annotations.NullMarked;
