/** Answers for paths beside the API; not for users. */
@NullMarked
package io.github.gcom4j.testkit.internal.route;

import org.jspecify.annotations.NullMarked;
