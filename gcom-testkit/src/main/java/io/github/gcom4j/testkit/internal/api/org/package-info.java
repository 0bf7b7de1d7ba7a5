/** Organizations, their usage, regions. */
@NullMarked
package io.github.gcom4j.testkit.internal.api.org;

import org.jspecify.annotations.NullMarked;
