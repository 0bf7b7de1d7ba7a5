/** How requests reach the fake and answers leave it. */
@NullMarked
package io.github.gcom4j.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
