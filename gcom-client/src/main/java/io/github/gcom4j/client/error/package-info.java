/**
 * What can go wrong, by meaning: each failure is a {@link io.github.gcom4j.client.error.GcomException}, and what the
 * API refused is an {@link io.github.gcom4j.client.error.ApiException}.
 */
@NullMarked
package io.github.gcom4j.client.error;

import org.jspecify.annotations.NullMarked;
