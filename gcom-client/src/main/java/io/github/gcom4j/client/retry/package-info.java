/** When a failed request is repeated. */
@NullMarked
package io.github.gcom4j.client.retry;

import org.jspecify.annotations.NullMarked;
