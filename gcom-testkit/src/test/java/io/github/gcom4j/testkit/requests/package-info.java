/** What the client asks of the API: how many requests things take, and what retries add to that. */
@NullMarked
package io.github.gcom4j.testkit.requests;

import org.jspecify.annotations.NullMarked;
