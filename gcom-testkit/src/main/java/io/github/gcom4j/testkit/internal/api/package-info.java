/** What the operations do. */
@NullMarked
package io.github.gcom4j.testkit.internal.api;

import org.jspecify.annotations.NullMarked;
