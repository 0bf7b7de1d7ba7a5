/** What requests are authenticated with. */
@NullMarked
package io.github.gcom4j.client.credentials;

import org.jspecify.annotations.NullMarked;
