/** Feign on top of the chain of exchanges; not for users. */
@NullMarked
package io.github.gcom4j.client.internal.feign;

import org.jspecify.annotations.NullMarked;
