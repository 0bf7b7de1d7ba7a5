/** Which operation or route a request is for. */
@NullMarked
package io.github.gcom4j.testkit.internal.http.routing;

import org.jspecify.annotations.NullMarked;
