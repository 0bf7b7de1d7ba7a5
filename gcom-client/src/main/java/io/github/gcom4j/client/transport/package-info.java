/** How bytes reach the API: the seam between the client and an HTTP library. */
@NullMarked
package io.github.gcom4j.client.transport;

import org.jspecify.annotations.NullMarked;
