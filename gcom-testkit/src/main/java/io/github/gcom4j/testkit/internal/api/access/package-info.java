/** Access policies, tokens, API keys. */
@NullMarked
package io.github.gcom4j.testkit.internal.api.access;

import org.jspecify.annotations.NullMarked;
