@NullMarked
package io.github.gcom4j.testkit.internal.wire;

import org.jspecify.annotations.NullMarked;
