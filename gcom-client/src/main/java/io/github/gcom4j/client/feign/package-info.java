/**
 * The operations of the API as interfaces with the annotations of Feign: the wire's words and nothing more. {@code *Api}
 * blocks, {@code *ApiAsync} returns futures. {@link io.github.gcom4j.client.GcomClient} sends its own calls through them.
 */
@NullMarked
package io.github.gcom4j.client.feign;

import org.jspecify.annotations.NullMarked;
