/** Requests and answers against the spec. */
@NullMarked
package io.github.gcom4j.testkit.internal.http.check;

import org.jspecify.annotations.NullMarked;
