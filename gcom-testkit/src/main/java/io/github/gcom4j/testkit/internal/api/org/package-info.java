/** Organizations, their members and usage, regions, and the plugin catalog. */
@NullMarked
package io.github.gcom4j.testkit.internal.api.org;

import org.jspecify.annotations.NullMarked;
